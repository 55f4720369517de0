use super::Table;

/// Tables of the libraries that the software is built on.
pub const REGISTER: &[Table] = &[
    Table::neutral("_sqlx_migrations", "which changes of the schema are applied"),
    Table::neutral("_apalis_migrations", "which changes of the queue's tables are applied"),
    Table::neutral("apalis._sqlx_migrations", "which changes of the queue's tables are applied"),
    Table::neutral("apalis.jobs", "queued work, which names rows by key and carries no data of its own"),
    Table::neutral("apalis.workers", "which processes do the queued work"),
];
