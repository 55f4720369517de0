use crate::register::{
    Basis, Category, Column, Erasure, Needed, Purpose, Recipient, Rectification, Restriction, Retention, Table,
    Unchanging, Whose,
};

/// Who forgets that they asked for it, the run stays.
const DETACH: &str = "asked_by = NULL";

/// Who of the staff had retention run, in the register of personal data.
pub const REGISTER: &[Table] = &[Table {
    name: "retention_run",
    category: Category::Security,
    whose: Whose::Rows("asked_by = $1"),
    purpose: Purpose::Accountability,
    basis: Basis::LegalObligation,
    recipients: &[Recipient::Administrators],
    retention: Retention::Days(3 * 365),
    restriction: Restriction::Unaffected(Needed::Claims),
    erasure: Erasure::Anonymise { keep_content: DETACH, erase_content: DETACH },
    columns: &[
        Column::key("id"),
        Column::derived("cause").word(),
        Column::observed("asked_by").rectified(Rectification::Never(Unchanging::Evidence)),
        Column::observed("asked_at").word(),
        Column::observed("began_at").word(),
        Column::observed("ended_at").word(),
    ],
}];
