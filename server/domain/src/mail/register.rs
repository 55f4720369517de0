use crate::register::{Basis, Category, Column, Erasure, Purpose, Recipient, Rectification, Retention, Table, Whose};

/// The outbox in the register of personal data.
pub const REGISTER: &[Table] = &[Table {
    name: "mail",
    category: Category::Mail,
    whose: Whose::Rows("person_id = $1"),
    purpose: Purpose::Account,
    basis: Basis::Contract,
    recipients: &[Recipient::MailProvider, Recipient::Administrators],
    retention: Retention::Days(30),
    erasure: Erasure::Delete,
    columns: &[
        Column::key("id"),
        Column::derived("person_id"),
        Column::given("address", Rectification::At("/settings/email")),
        Column::derived("kind"),
        Column::neutral("language"),
        Column::secret("content", "holds one-time links, emptied after delivery"),
        Column::observed("queued_at"),
        Column::observed("sent_at"),
        Column::neutral("attempts"),
        Column::neutral("failure"),
    ],
}];
