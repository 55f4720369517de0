use crate::register::{Basis, Category, Column, Erasure, Purpose, Retention, Source, Table, Whose};

/// Who of the staff opened whose details, in the register of personal data.
pub const REGISTER: &[Table] = &[Table {
    name: "data_access_grant",
    category: Category::Security,
    whose: Whose::Rows("subject_id = $1 OR staff_id = $1"),
    purpose: Purpose::Accountability,
    basis: Basis::LegitimateInterests,
    retention: Retention::Days(365),
    erasure: Erasure::Delete,
    columns: &[
        Column::key("id"),
        Column::personal("staff_id", Source::Observed),
        Column::personal("subject_id", Source::Observed),
        Column::personal("reason", Source::Given),
        Column::personal("granted_at", Source::Observed),
        Column::personal("expires_at", Source::Derived),
    ],
}];
