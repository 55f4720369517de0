use crate::register::{
    Basis, Category, Column, Erasure, Needed, Purpose, Recipient, Rectification, Restriction, Retention, Table,
    Unchanging, Whose,
};

const EVIDENCE: Rectification = Rectification::Never(Unchanging::Evidence);

/// Recipients and notices to them in the register of personal data.
pub const REGISTER: &[Table] = &[
    Table {
        name: "recipient_notice",
        category: Category::Requests,
        whose: Whose::Nobody(
            "which recipient was told of which request; whose request it was is in data_request alone",
        ),
        purpose: Purpose::Accountability,
        basis: Basis::LegalObligation,
        recipients: &[Recipient::Administrators, Recipient::PrivacyDesk],
        retention: Retention::Days(3 * 365),
        restriction: Restriction::Unaffected(Needed::Requests),
        erasure: Erasure::Nothing,
        columns: &[
            Column::key("id"),
            Column::key("recipient_id"),
            Column::derived("reference").word(),
            Column::observed("kind").word(),
            Column::observed("arisen_at").word(),
            Column::derived("tell_by_at").word(),
            Column::observed("told_at").word(),
            Column::observed("told_by").rectified(EVIDENCE),
        ],
    },
    Table {
        name: "recipient",
        category: Category::Requests,
        whose: Whose::Nobody(
            "companies and authorities that receive data; an address there can be the one of somebody",
        ),
        purpose: Purpose::Accountability,
        basis: Basis::LegalObligation,
        recipients: &[Recipient::Public],
        // What a claim about what was shared may need (French Civil Code, art. 2224).
        retention: Retention::Days(5 * 365),
        restriction: Restriction::Unaffected(Needed::Claims),
        erasure: Erasure::Nothing,
        columns: &[
            Column::key("id"),
            Column::observed("name"),
            Column::observed("role").word(),
            Column::observed("purpose").word(),
            Column::observed("country").word(),
            Column::observed("safeguard"),
            Column::observed("categories").word(),
            Column::observed("contact"),
            Column::observed("since_at").word(),
            Column::observed("until_at").word(),
            Column::observed("noted_at").word(),
        ],
    },
];
