use crate::register::Table;

/// The queue in the register of personal data. `Jobs` and `Workers` are what apalis calls its tables in SQLite.
pub const REGISTER: &[Table] = &[
    Table::neutral("schedule", "when recurring work is due"),
    Table::neutral("job_progress", "how many steps of unfinished work are done, by the key that the job names"),
    Table::neutral("Jobs", "work named by keys; who it concerns is in the rows that the keys name"),
    Table::neutral("Workers", "processes of the installation"),
];
