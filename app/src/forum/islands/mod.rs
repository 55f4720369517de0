//! What a script adds to the forum. Each has a form or a link that does the same without it.

mod composer;
mod marks;
mod quoting;
mod reactions;
#[cfg(feature = "hydrate")]
mod selection;
#[cfg(feature = "hydrate")]
mod typing;

pub use composer::{Composer, ComposerWords};
pub use quoting::{Quoting, QuotingWords};
pub use reactions::{Reactions, icon_of};
