//! Service mail: composed from typed kinds, kept in the outbox table, delivered by a job.

mod register;
pub use register::REGISTER;
