//! How much the site is used, as far as people allowed to count it.

use crate::Millis;

/// One day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AudienceDay {
    /// When it begins, UTC.
    pub begins_at: Millis,
    /// How many pages were viewed.
    pub views: i64,
    /// By how many visitors.
    pub visitors: i64,
}

/// How often something was used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Use {
    /// The pattern of the address.
    pub name: String,
    /// How often.
    pub count: i64,
}

/// The last days, and what was used most in them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AudienceReport {
    /// Each day, oldest first.
    pub days: Vec<AudienceDay>,
    /// Pages, the most viewed first.
    pub pages: Vec<Use>,
    /// Features, the most used first.
    pub features: Vec<Use>,
}
