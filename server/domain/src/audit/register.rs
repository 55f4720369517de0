use crate::register::{Basis, Category, Column, Erasure, Purpose, Retention, Source, Table, Whose};

/// The audit log in the register of personal data.
pub const REGISTER: &[Table] = &[
    Table::neutral("audit_event", "when something happened and of which kind; who it was is in audit_payload"),
    Table::neutral(
        "audit_entry",
        "the order of events, with hashes that tell of nobody without the salt in audit_payload",
    ),
    Table::neutral("audit_head", "the newest entry of the audit log"),
    Table {
        name: "audit_payload",
        category: Category::Security,
        whose: Whose::Rows("actor_id = $1 OR subject_id = $1"),
        purpose: Purpose::Security,
        basis: Basis::LegitimateInterests,
        retention: Retention::Days(365),
        erasure: Erasure::Delete,
        columns: &[
            Column::key("event_id"),
            Column::personal("actor_id", Source::Observed),
            Column::personal("subject_id", Source::Observed),
            Column::personal("detail", Source::Observed),
            Column::secret("salt", "with it the chain could still be asked whom an erased row was about"),
        ],
    },
];
