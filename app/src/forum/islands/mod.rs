//! What a script adds to the forum. Each has a form or a link that does the same without it.

mod composer;
mod marks;
mod reactions;
#[cfg(feature = "hydrate")]
mod typing;

pub use composer::Composer;
pub use marks::Mark;
pub use reactions::{Reactions, shown_count};
