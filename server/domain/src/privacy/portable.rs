//! What an archive holds for another installation: profile, preferences, progress and texts. No role, no grade, no date of
//! authorship is in it, so that none can be taken over.

use serde::{Deserialize, Serialize};

use crate::{bounded::at_most, forum::PortableText, learn::PortableCourse};

/// The name of the file in the archive.
pub(super) const NAME: &str = "portable.json";
/// The word for what the file is.
pub(super) const FORMAT: &str = "alumet-portable";
/// The version of the format.
pub(super) const VERSION: u32 = 1;
/// How many courses there may be.
const MOST_COURSES: usize = 500;
/// How many texts there may be, and a person may keep.
pub(super) const MOST_TEXTS: usize = 200_000;

/// The whole file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Portable {
    #[serde(rename = "$schema", default)]
    pub schema: String,
    pub format: String,
    pub version: u32,
    pub profile: PortableProfile,
    pub preferences: Preferences,
    #[serde(deserialize_with = "at_most::<_, _, MOST_COURSES>")]
    pub courses: Vec<PortableCourse>,
    #[serde(deserialize_with = "at_most::<_, _, MOST_TEXTS>")]
    pub texts: Vec<PortableText>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PortableProfile {
    pub first_name: String,
    pub last_name: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Preferences {
    pub language: String,
    pub theme: String,
}
