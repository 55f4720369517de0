//! Lists that are shown a page at a time.

use serde::{Deserialize, Serialize};

/// One page of a longer list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page<T> {
    /// The items of this page.
    pub items: Vec<T>,
    /// The number of this page, from 1.
    pub number: u32,
    /// How many pages there are, at least 1.
    pub count: u32,
}

/// How many pages hold `items` items at `size` a page; at least 1.
pub fn page_count(items: u64, size: u32) -> u32 {
    u32::try_from(items.div_ceil(u64::from(size.max(1)))).unwrap_or(u32::MAX).max(1)
}
