use crate::register::{Basis, Category, Column, Erasure, Purpose, Recipient, Rectification, Retention, Table, Whose};

const HASHED: &str = "only a hash is kept, of no use to you and of use to a thief";

const PROFILE: Rectification = Rectification::At("/settings/profile");

/// Accounts in the register of personal data.
pub const REGISTER: &[Table] = &[
    Table {
        name: "mail_code",
        category: Category::Security,
        whose: Whose::Rows("person_id = $1"),
        purpose: Purpose::Security,
        basis: Basis::Contract,
        recipients: &[],
        retention: Retention::Days(30),
        erasure: Erasure::Delete,
        columns: &[
            Column::key("id"),
            Column::key("person_id"),
            Column::observed("purpose"),
            Column::secret("token_hash", HASHED),
            Column::given("address", Rectification::At("/settings/email")),
            Column::observed("created_at"),
            Column::derived("expires_at"),
            Column::observed("used_at"),
        ],
    },
    Table {
        name: "session",
        category: Category::Security,
        whose: Whose::Rows("person_id = $1"),
        purpose: Purpose::Security,
        basis: Basis::Contract,
        recipients: &[],
        retention: Retention::Days(30),
        erasure: Erasure::Delete,
        columns: &[
            Column::key("id"),
            Column::key("person_id"),
            Column::secret("token_hash", HASHED),
            Column::observed("device").rectified(Rectification::At("/settings/devices")),
            Column::observed("created_at"),
            Column::observed("seen_at"),
            Column::derived("expires_at"),
        ],
    },
    Table {
        name: "person",
        category: Category::Account,
        whose: Whose::Rows("id = $1"),
        purpose: Purpose::Account,
        basis: Basis::Contract,
        recipients: &[Recipient::Administrators],
        retention: Retention::Account,
        erasure: Erasure::Delete,
        columns: &[
            Column::key("id"),
            Column::given("email", Rectification::At("/settings/email")).to(&[Recipient::MailProvider]),
            Column::derived("email_key"),
            Column::given("first_name", PROFILE).to(&[Recipient::Public, Recipient::MailProvider]),
            Column::given("last_name", PROFILE).to(&[Recipient::Public]),
            Column::secret("password_hash", HASHED),
            Column::derived("role").rectified(Rectification::Request),
            Column::given("age_band", Rectification::Request),
            Column::given("language", Rectification::At("/settings/preferences")),
            Column::given("theme", Rectification::At("/settings/preferences")),
            Column::observed("created_at"),
            Column::observed("confirmed_at"),
        ],
    },
];
