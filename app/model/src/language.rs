//! The languages of the interface.

use serde::{Deserialize, Serialize};

/// A language of the interface, by its BCP 47 tag.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// English.
    #[default]
    En,
    /// French.
    Fr,
}

impl Language {
    /// All languages, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::En, Self::Fr];

    /// The BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
        }
    }

    /// The language's own name for itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Fr => "Français",
        }
    }

    /// The language of a BCP 47 tag, by its primary subtag.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next()?.trim();
        Self::ALL.into_iter().find(|language| primary.eq_ignore_ascii_case(language.tag()))
    }

    /// The best language for an `Accept-Language` header (RFC 9110, section 12.5.4).
    pub fn negotiate(header: &str) -> Self {
        let mut wishes: Vec<(Self, f32)> = header
            .split(',')
            .filter_map(|wish| {
                let mut parts = wish.split(';');
                let language = Self::from_tag(parts.next()?.trim())?;
                let quality =
                    parts.find_map(|part| part.trim().strip_prefix("q=")).and_then(|q| q.parse().ok()).unwrap_or(1.0);
                (quality > 0.0).then_some((language, quality))
            })
            .collect();
        wishes.sort_by(|a, b| b.1.total_cmp(&a.1));
        wishes.first().map(|wish| wish.0).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wish_with_the_highest_quality_wins() {
        assert_eq!(Language::negotiate("de, fr;q=0.8, en;q=0.5"), Language::Fr);
        assert_eq!(Language::negotiate("fr;q=0.2, en-GB;q=0.9"), Language::En);
        assert_eq!(Language::negotiate("fr;q=0"), Language::En);
        assert_eq!(Language::negotiate(""), Language::En);
    }
}
