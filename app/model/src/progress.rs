//! How far long work is.

use serde::{Deserialize, Serialize};

/// How much of a piece of work is done, in the units of its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// How much is done.
    pub done: u64,
    /// How much there is.
    pub total: u64,
}
