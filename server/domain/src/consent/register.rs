use crate::register::{
    Basis, Category, Column, Erasure, Needed, Purpose, Rectification, Restriction, Retention, Table, Unchanging, Whose,
};

const EVIDENCE: Rectification = Rectification::Never(Unchanging::Evidence);

/// Choices in the register of personal data.
pub const REGISTER: &[Table] = &[Table {
    name: "consent_record",
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
        Column::observed("person_id").rectified(EVIDENCE),
        Column::observed("given_at").rectified(EVIDENCE).word(),
        Column::observed("version").rectified(EVIDENCE).word(),
        Column::given("choice", Rectification::At("/settings/consents")).word(),
        Column::given("purposes", Rectification::At("/settings/consents")).word(),
        Column::observed("method").rectified(EVIDENCE).word(),
        Column::observed("language").rectified(EVIDENCE).word(),
    ],
}];
