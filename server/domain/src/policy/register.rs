use crate::register::{
    Basis, Category, Column, Erasure, Needed, Purpose, Recipient, Rectification, Restriction, Retention, Table,
    Unchanging, Whose,
};

const EVIDENCE: Rectification = Rectification::Never(Unchanging::Evidence);

/// Who publishes what is in the audit log alone.
const BY_THE_COMPANY: Whose = Whose::Nobody("what the company promises to everybody; it speaks of no one person");

/// Documents, and who was told of them, in the register of personal data.
pub const REGISTER: &[Table] = &[
    Table {
        name: "policy_acknowledgement",
        category: Category::Account,
        whose: Whose::Rows("person_id = $1"),
        purpose: Purpose::Accountability,
        basis: Basis::LegalObligation,
        recipients: &[],
        retention: Retention::Account,
        restriction: Restriction::Unaffected(Needed::Claims),
        erasure: Erasure::Delete,
        columns: &[
            Column::key("id"),
            Column::key("person_id"),
            Column::key("version_id"),
            Column::observed("kind").rectified(EVIDENCE).word(),
            Column::observed("language").rectified(EVIDENCE).word(),
            Column::observed("text_hash").rectified(EVIDENCE).word(),
            Column::observed("given_at").rectified(EVIDENCE).word(),
        ],
    },
    Table {
        name: "policy_notice",
        category: Category::Mail,
        whose: Whose::Rows("person_id = $1"),
        purpose: Purpose::Accountability,
        basis: Basis::LegalObligation,
        recipients: &[],
        retention: Retention::Account,
        restriction: Restriction::Unaffected(Needed::Claims),
        erasure: Erasure::Delete,
        columns: &[
            Column::key("version_id"),
            Column::key("person_id"),
            Column::observed("mailed_at").rectified(EVIDENCE).word(),
        ],
    },
    Table {
        name: "policy_text",
        category: Category::Account,
        whose: BY_THE_COMPANY,
        purpose: Purpose::Accountability,
        basis: Basis::LegalObligation,
        recipients: &[Recipient::Public],
        retention: Retention::Account,
        restriction: Restriction::Unaffected(Needed::Others),
        erasure: Erasure::Nothing,
        columns: &[
            Column::key("version_id"),
            Column::neutral("language"),
            Column::given("source", Rectification::Request),
            Column::given("summary", Rectification::Request),
            Column::derived("text"),
            Column::neutral("text_hash"),
        ],
    },
    Table {
        name: "policy_version",
        category: Category::Account,
        whose: BY_THE_COMPANY,
        purpose: Purpose::Accountability,
        basis: Basis::LegalObligation,
        recipients: &[Recipient::Public],
        retention: Retention::Account,
        restriction: Restriction::Unaffected(Needed::Others),
        erasure: Erasure::Nothing,
        columns: &[
            Column::key("id"),
            Column::neutral("document"),
            Column::neutral("number"),
            Column::neutral("state"),
            Column::given("successor", Rectification::Request),
            Column::neutral("covers"),
            Column::neutral("changed_at"),
            Column::neutral("announced_at"),
            Column::neutral("effective_at"),
            Column::neutral("ended_at"),
        ],
    },
];
