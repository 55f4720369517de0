use crate::register::{
    Basis, Category, Column, Erasure, Needed, Purpose, Recipient, Rectification, Restriction, Retention, Table,
    Unchanging, Whose,
};

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
        restriction: Restriction::Unaffected(Needed::Security),
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
        restriction: Restriction::Unaffected(Needed::Security),
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
        name: "former_name",
        category: Category::Account,
        whose: Whose::Rows("person_id = $1"),
        purpose: Purpose::Community,
        basis: Basis::LegitimateInterests,
        recipients: &[Recipient::Administrators],
        retention: Retention::Days(90),
        restriction: Restriction::KeptOut,
        erasure: Erasure::Delete,
        columns: &[
            Column::key("id"),
            Column::key("person_id"),
            Column::given("first_name", Rectification::Never(Unchanging::Superseded)),
            Column::given("last_name", Rectification::Never(Unchanging::Superseded)),
            Column::observed("replaced_at"),
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
        restriction: Restriction::Frozen,
        erasure: Erasure::Delete,
        columns: &[
            Column::key("id"),
            Column::given("email", Rectification::At("/settings/email"))
                .to(&[Recipient::MailProvider, Recipient::PrivacyDesk]),
            Column::derived("email_key"),
            Column::given("first_name", PROFILE).to(&[
                Recipient::Public,
                Recipient::MailProvider,
                Recipient::PrivacyDesk,
            ]),
            Column::given("last_name", PROFILE).to(&[Recipient::Public, Recipient::PrivacyDesk]),
            Column::secret("password_hash", HASHED),
            Column::derived("role").rectified(Rectification::Request),
            Column::given("age_band", Rectification::At("/settings/profile")),
            Column::given("language", Rectification::At("/settings/preferences")),
            Column::given("theme", Rectification::At("/settings/preferences")),
            Column::observed("created_at"),
            Column::observed("confirmed_at"),
            Column::observed("restricted_at"),
            Column::derived("restriction_ends_at"),
        ],
    },
];
