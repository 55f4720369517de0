use crate::register::{
    Basis, Category, Column, Erasure, Needed, Purpose, Recipient, Rectification, Restriction, Retention, Table,
    Unchanging, Whose,
};

const EVIDENCE: Rectification = Rectification::Never(Unchanging::Evidence);

/// What a topic is called is said to everybody.
const BY_THE_COMPANY: Whose = Whose::Nobody("what news there can be; it speaks of no one person");

/// News in the register of personal data.
pub const REGISTER: &[Table] = &[
    Table {
        name: "news_choice",
        category: Category::Consent,
        whose: Whose::Rows("person_id = $1"),
        purpose: Purpose::Accountability,
        basis: Basis::LegalObligation,
        recipients: &[],
        retention: Retention::Days(3 * 365),
        restriction: Restriction::Unaffected(Needed::Claims),
        erasure: Erasure::Delete,
        columns: &[
            Column::key("id"),
            Column::key("person_id"),
            Column::key("place"),
            Column::key("topic_id"),
            Column::given("choice", Rectification::At("/settings/news")).word(),
            Column::observed("version").rectified(EVIDENCE).word(),
            Column::observed("method").rectified(EVIDENCE).word(),
            Column::observed("language").rectified(EVIDENCE).word(),
            Column::observed("given_at").rectified(EVIDENCE).word(),
        ],
    },
    Table {
        name: "news_topic_text",
        category: Category::Consent,
        whose: BY_THE_COMPANY,
        purpose: Purpose::Accountability,
        basis: Basis::LegalObligation,
        recipients: &[Recipient::Public],
        retention: Retention::Account,
        restriction: Restriction::Unaffected(Needed::Others),
        erasure: Erasure::Nothing,
        columns: &[
            Column::key("topic_id"),
            Column::neutral("version"),
            Column::neutral("language"),
            Column::given("name", Rectification::Request),
            Column::given("about", Rectification::Request),
        ],
    },
    Table {
        name: "news_delivery",
        category: Category::Mail,
        whose: Whose::Rows("person_id = $1"),
        purpose: Purpose::News,
        basis: Basis::Consent,
        recipients: &[Recipient::MailProvider, Recipient::Administrators],
        retention: Retention::Days(365),
        restriction: Restriction::Unaffected(Needed::Claims),
        erasure: Erasure::Delete,
        columns: &[
            Column::key("id"),
            Column::key("campaign_id"),
            Column::key("person_id"),
            Column::key("mail_id"),
            Column::observed("outcome").rectified(EVIDENCE).word(),
            Column::observed("decided_at").rectified(EVIDENCE).word(),
        ],
    },
    Table {
        name: "news_campaign_text",
        category: Category::Mail,
        whose: Whose::Nobody("what the company writes to many; it speaks of no one person"),
        purpose: Purpose::News,
        basis: Basis::Consent,
        recipients: &[Recipient::MailProvider],
        retention: Retention::Account,
        restriction: Restriction::Unaffected(Needed::Others),
        erasure: Erasure::Nothing,
        columns: &[
            Column::key("campaign_id"),
            Column::neutral("language"),
            Column::given("subject", Rectification::Request),
            Column::given("body", Rectification::Request),
        ],
    },
];
