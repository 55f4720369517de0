//! What a first visitor of a demonstration finds: people, a course, conversations. Written for this purpose; nobody in it
//! exists.

mod content;
mod fill;
mod script;

pub use content::{cast, topics};
pub use fill::{DemonstrationAccount, DemonstrationError, fill, has_people};
pub use script::{Cast, CategoryScript, MemberScript, PostScript, QuoteScript, ScriptError, TopicScript};
