use crate::register::{Basis, Category, Column, Erasure, Purpose, Retention, Source, Table, Whose};

const HASHED: &str = "only a hash is kept, of no use to you and of use to a thief";

/// Accounts in the register of personal data.
pub const REGISTER: &[Table] = &[
    Table::neutral(
        "attempt",
        "a hash and a count that slow down guessing, written before anybody knows whose they are; the first attempt after an hour removes them",
    ),
    Table {
        name: "mail_code",
        category: Category::Security,
        whose: Whose::Rows("person_id = $1"),
        purpose: Purpose::Security,
        basis: Basis::Contract,
        retention: Retention::Days(30),
        erasure: Erasure::Delete,
        columns: &[
            Column::key("id"),
            Column::key("person_id"),
            Column::personal("purpose", Source::Observed),
            Column::secret("token_hash", HASHED),
            Column::personal("address", Source::Given),
            Column::personal("created_at", Source::Observed),
            Column::personal("expires_at", Source::Derived),
            Column::personal("used_at", Source::Observed),
        ],
    },
    Table {
        name: "session",
        category: Category::Security,
        whose: Whose::Rows("person_id = $1"),
        purpose: Purpose::Security,
        basis: Basis::Contract,
        retention: Retention::Days(30),
        erasure: Erasure::Delete,
        columns: &[
            Column::key("id"),
            Column::key("person_id"),
            Column::secret("token_hash", HASHED),
            Column::personal("device", Source::Observed),
            Column::personal("created_at", Source::Observed),
            Column::personal("seen_at", Source::Observed),
            Column::personal("expires_at", Source::Derived),
        ],
    },
    Table {
        name: "person",
        category: Category::Account,
        whose: Whose::Rows("id = $1"),
        purpose: Purpose::Account,
        basis: Basis::Contract,
        retention: Retention::Account,
        erasure: Erasure::Delete,
        columns: &[
            Column::key("id"),
            Column::personal("email", Source::Given),
            Column::personal("email_key", Source::Derived),
            Column::personal("first_name", Source::Given),
            Column::personal("last_name", Source::Given),
            Column::secret("password_hash", HASHED),
            Column::personal("role", Source::Derived),
            Column::personal("age_band", Source::Given),
            Column::personal("language", Source::Given),
            Column::personal("theme", Source::Given),
            Column::personal("created_at", Source::Observed),
            Column::personal("confirmed_at", Source::Observed),
        ],
    },
];
