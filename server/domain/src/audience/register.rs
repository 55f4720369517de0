use crate::register::{Basis, Category, Column, Erasure, Needed, Purpose, Restriction, Retention, Table, Whose};

/// What tells the visitors of one day apart, in the register of personal data. The counts are about nobody.
pub const REGISTER: &[Table] = &[Table {
    name: "audience_visitor",
    category: Category::Consent,
    whose: Whose::Unfindable("a hash by a key that is read for nothing but counting, and destroyed in the night"),
    purpose: Purpose::Audience,
    basis: Basis::Consent,
    recipients: &[],
    retention: Retention::Days(1),
    restriction: Restriction::Unaffected(Needed::Others),
    erasure: Erasure::Nothing,
    columns: &[Column::derived("hash"), Column::neutral("day")],
}];
