use crate::register::{
    Basis, Category, Column, Erasure, Needed, Purpose, Recipient, Rectification, Restriction, Retention, Table,
    Unchanging, Whose,
};

const EVIDENCE: Rectification = Rectification::Never(Unchanging::Evidence);

/// The audit log in the register of personal data.
pub const REGISTER: &[Table] = &[Table {
    name: "audit_payload",
    category: Category::Security,
    whose: Whose::Rows("actor_id = $1 OR subject_id = $1"),
    purpose: Purpose::Security,
    basis: Basis::LegitimateInterests,
    recipients: &[Recipient::Administrators, Recipient::PrivacyDesk],
    retention: Retention::Days(365),
    restriction: Restriction::Unaffected(Needed::Security),
    erasure: Erasure::Delete,
    columns: &[
        Column::key("event_id"),
        Column::observed("actor_id").rectified(EVIDENCE),
        Column::observed("subject_id").rectified(EVIDENCE),
        Column::observed("detail").rectified(EVIDENCE),
        Column::secret("salt", "with it the chain could still be asked whom an erased row was about"),
    ],
}];
