use crate::register::{Basis, Category, Column, Erasure, Purpose, Retention, Source, Table, Whose};

/// Choices in the register of personal data.
pub const REGISTER: &[Table] = &[Table {
    name: "consent_record",
    category: Category::Consent,
    whose: Whose::Rows("person_id = $1"),
    purpose: Purpose::Accountability,
    basis: Basis::LegalObligation,
    retention: Retention::Days(3 * 365),
    erasure: Erasure::Delete,
    columns: &[
        Column::key("id"),
        Column::personal("person_id", Source::Observed),
        Column::word("given_at", Source::Observed),
        Column::word("version", Source::Observed),
        Column::word("choice", Source::Given),
        Column::word("method", Source::Observed),
        Column::word("language", Source::Observed),
    ],
}];
