use crate::register::{Basis, Category, Column, Erasure, Purpose, Retention, Source, Table, Whose};

/// The outbox in the register of personal data.
pub const REGISTER: &[Table] = &[Table {
    name: "mail",
    category: Category::Mail,
    whose: Whose::Rows("person_id = $1"),
    purpose: Purpose::Account,
    basis: Basis::Contract,
    retention: Retention::Days(30),
    erasure: Erasure::Delete,
    columns: &[
        Column::key("id"),
        Column::personal("person_id", Source::Derived),
        Column::personal("address", Source::Given),
        Column::personal("kind", Source::Derived),
        Column::neutral("language", "the language of the text, not a trait of the person"),
        Column::secret("content", "holds one-time links, emptied after delivery"),
        Column::personal("queued_at", Source::Observed),
        Column::personal("sent_at", Source::Observed),
        Column::neutral("attempts", "how often delivery was tried"),
        Column::neutral("failure", "a code of the mail protocol"),
    ],
}];
