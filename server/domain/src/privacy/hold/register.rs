use crate::register::{
    Basis, Category, Column, Erasure, Needed, Purpose, Recipient, Rectification, Restriction, Retention, Table,
    Unchanging, Whose,
};

const EVIDENCE: Rectification = Rectification::Never(Unchanging::Evidence);

/// Applied once no hold is in force any more: until then what is held stays, and its hold with it.
const DETACH: &str = "person_id = NULL, name = '', end_reason = ''";

/// Legal holds in the register of personal data.
pub const REGISTER: &[Table] = &[
    Table {
        name: "legal_hold",
        category: Category::Requests,
        // Of some holds the law forbids to tell the person, for a time.
        whose: Whose::Rows("person_id = $1 AND told_at IS NOT NULL"),
        purpose: Purpose::Accountability,
        basis: Basis::LegalObligation,
        recipients: &[Recipient::Administrators],
        retention: Retention::Days(3 * 365),
        restriction: Restriction::Unaffected(Needed::Claims),
        erasure: Erasure::Anonymise { keep_content: DETACH, erase_content: DETACH },
        columns: &[
            Column::key("id"),
            Column::observed("person_id").rectified(EVIDENCE),
            Column::observed("name"),
            Column::observed("ground").word(),
            Column::observed("categories").word(),
            Column::observed("set_by").rectified(EVIDENCE),
            Column::observed("set_at").word(),
            Column::observed("review_at").word(),
            Column::observed("quiet_until_at").word(),
            Column::observed("told_at").word(),
            Column::observed("ended_at").word(),
            Column::observed("ended_by").rectified(EVIDENCE),
            Column::observed("end_reason"),
        ],
    },
    Table {
        name: "held_subject",
        category: Category::Account,
        whose: Whose::Rows("person_id = $1"),
        purpose: Purpose::Accountability,
        basis: Basis::LegalObligation,
        recipients: &[Recipient::Administrators],
        retention: Retention::Account,
        restriction: Restriction::Unaffected(Needed::Claims),
        erasure: Erasure::Delete,
        columns: &[
            Column::key("person_id"),
            Column::derived("reference"),
            Column::observed("contributions").word(),
            Column::observed("email").rectified(EVIDENCE),
            Column::observed("first_name").rectified(EVIDENCE),
            Column::observed("last_name").rectified(EVIDENCE),
            Column::observed("former_names").rectified(EVIDENCE),
            Column::observed("held_at"),
        ],
    },
];
