use crate::register::{
    Basis, Category, Column, Erasure, Needed, Purpose, Rectification, Restriction, Retention, Table, Unchanging, Whose,
};

const EVIDENCE: Rectification = Rectification::Never(Unchanging::Evidence);

/// How long disclosures are kept, in days: what a claim about them may need (French Civil Code, art. 2224).
const KEPT: Retention = Retention::Days(5 * 365);

/// Disclosures to authorities in the register of personal data.
pub const REGISTER: &[Table] = &[
    Table {
        name: "disclosure_notice",
        category: Category::Requests,
        // Of some disclosures the law forbids to tell the person, for a time.
        whose: Whose::Rows("person_id = $1 AND told_at IS NOT NULL"),
        purpose: Purpose::Accountability,
        basis: Basis::LegalObligation,
        recipients: &[],
        retention: KEPT,
        restriction: Restriction::Unaffected(Needed::Claims),
        erasure: Erasure::Delete,
        columns: &[
            Column::key("disclosure_id"),
            Column::observed("person_id").rectified(EVIDENCE),
            Column::observed("authority"),
            Column::observed("ground"),
            Column::observed("scope"),
            Column::observed("disclosed_at"),
            Column::observed("delay_ground"),
            Column::observed("quiet_until_at"),
            Column::observed("told_at"),
        ],
    },
    Table {
        name: "disclosure",
        category: Category::Requests,
        whose: Whose::Nobody("what an authority required and why; whom it is about is in disclosure_notice alone"),
        purpose: Purpose::Accountability,
        basis: Basis::LegalObligation,
        recipients: &[],
        retention: KEPT,
        restriction: Restriction::Unaffected(Needed::Claims),
        erasure: Erasure::Nothing,
        columns: &[
            Column::key("id"),
            Column::observed("authority"),
            Column::observed("ground"),
            Column::observed("disclosed_at"),
            Column::observed("decided_by").rectified(EVIDENCE),
            Column::observed("noted_at"),
        ],
    },
];
