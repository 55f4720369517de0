use crate::register::{
    Basis, Category, Column, Erasure, Needed, Purpose, Recipient, Rectification, Restriction, Retention, Table,
    Unchanging, Whose,
};

/// Who of the staff opened whose details, in the register of personal data.
pub const REGISTER: &[Table] = &[Table {
    name: "data_access_grant",
    category: Category::Security,
    whose: Whose::Rows("subject_id = $1 OR staff_id = $1"),
    purpose: Purpose::Accountability,
    basis: Basis::LegitimateInterests,
    recipients: &[Recipient::Administrators, Recipient::PrivacyDesk, Recipient::PersonConcerned],
    retention: Retention::Days(365),
    restriction: Restriction::Unaffected(Needed::Security),
    erasure: Erasure::Delete,
    columns: &[
        Column::key("id"),
        Column::observed("staff_id"),
        Column::observed("subject_id"),
        Column::given("reason", Rectification::Never(Unchanging::Evidence)),
        Column::observed("granted_at"),
        Column::derived("expires_at"),
    ],
}];
