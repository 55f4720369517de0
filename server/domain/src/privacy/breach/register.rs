use crate::register::{
    Basis, Category, Column, Erasure, Needed, Purpose, Recipient, Rectification, Restriction, Retention, Table,
    Unchanging, Whose,
};

const EVIDENCE: Rectification = Rectification::Never(Unchanging::Evidence);

/// How long breaches are kept after they were closed, in days: what a claim about them may need (French Civil Code, art.
/// 2224).
const KEPT: Retention = Retention::Days(5 * 365);

/// Who answers for breaches.
const DESK: &[Recipient] = &[Recipient::Administrators, Recipient::PrivacyDesk];

/// Breaches in the register of personal data.
pub const REGISTER: &[Table] = &[
    Table {
        name: "breach_person",
        category: Category::Requests,
        whose: Whose::Rows("person_id = $1"),
        purpose: Purpose::Accountability,
        basis: Basis::LegalObligation,
        recipients: DESK,
        retention: KEPT,
        restriction: Restriction::Unaffected(Needed::Security),
        erasure: Erasure::Delete,
        columns: &[
            Column::key("id"),
            Column::key("breach_id"),
            Column::observed("person_id").rectified(EVIDENCE),
            Column::observed("found_at"),
            Column::observed("told_at"),
            Column::observed("dismissed_at"),
            Column::observed("happened").rectified(EVIDENCE),
            Column::observed("consequences").rectified(EVIDENCE),
            Column::observed("measures").rectified(EVIDENCE),
            Column::observed("advice").rectified(EVIDENCE),
            Column::observed("contact").rectified(EVIDENCE),
        ],
    },
    nobodys(
        "breach_entry",
        "what was noted of a breach and by whom; whom it affects is in breach_person alone",
        &[
            Column::key("id"),
            Column::key("breach_id"),
            Column::neutral("field"),
            Column::observed("value"),
            Column::observed("noted_by").rectified(EVIDENCE),
            Column::observed("noted_at"),
        ],
    ),
    nobodys(
        "breach_notice",
        "what people are told of a breach, the same for all; whom it affects is in breach_person alone",
        &[
            Column::key("id"),
            Column::key("breach_id"),
            Column::neutral("language"),
            Column::observed("happened"),
            Column::observed("consequences"),
            Column::observed("measures"),
            Column::observed("advice"),
            Column::observed("contact"),
        ],
    ),
    nobodys(
        "breach",
        "what is known of a breach and what was decided; whom it affects is in breach_person alone",
        &[
            Column::key("id"),
            Column::observed("name"),
            Column::observed("began_at"),
            Column::observed("aware_at"),
            Column::observed("happened"),
            Column::observed("nature"),
            Column::observed("categories"),
            Column::neutral("people"),
            Column::neutral("records"),
            Column::observed("consequences"),
            Column::observed("measures"),
            Column::neutral("authority"),
            Column::neutral("authority_at"),
            Column::observed("authority_reference"),
            Column::observed("authority_reason"),
            Column::neutral("telling"),
            Column::neutral("telling_at"),
            Column::observed("telling_reason"),
            Column::neutral("found"),
            Column::neutral("told"),
            Column::observed("noted_by").rectified(EVIDENCE),
            Column::observed("noted_at"),
            Column::neutral("closed_at"),
        ],
    ),
];

/// A table about the breach itself.
const fn nobodys(name: &'static str, whose: &'static str, columns: &'static [Column]) -> Table {
    Table {
        name,
        category: Category::Requests,
        whose: Whose::Nobody(whose),
        purpose: Purpose::Accountability,
        basis: Basis::LegalObligation,
        recipients: DESK,
        retention: KEPT,
        restriction: Restriction::Unaffected(Needed::Claims),
        erasure: Erasure::Nothing,
        columns,
    }
}
