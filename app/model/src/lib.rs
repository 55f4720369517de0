//! Types and pure rules that browser and server share: no I/O, no framework.

pub mod account;
pub mod admin;
pub mod audience;
pub mod audit;
pub mod breach;
pub mod consent;
pub mod disclosure;
pub mod embed;
pub mod error;
pub mod forum;
pub mod hold;
pub mod language;
pub mod learn;
pub mod news;
pub mod page;
pub mod policy;
pub mod privacy;
pub mod processing;
pub mod progress;
pub mod recipient;
pub mod retention;
pub mod time;

/// A point in time: milliseconds since 1970-01-01T00:00:00 UTC.
pub type Millis = i64;

/// One second in milliseconds.
pub const SECOND: Millis = 1_000;
/// One minute in milliseconds.
pub const MINUTE: Millis = 60_000;
/// One hour in milliseconds.
pub const HOUR: Millis = 60 * MINUTE;
/// One day of 24 hours in milliseconds.
pub const DAY: Millis = 24 * HOUR;
