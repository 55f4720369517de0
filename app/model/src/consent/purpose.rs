/// What somebody may allow, each for itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Remembers the language that a visitor chose.
    Language,
    /// Remembers the colours that a visitor chose.
    Theme,
    /// Counts what is used, and by how many.
    Audience,
    /// Shows videos of YouTube without asking each time.
    Youtube,
    /// Shows videos of Vimeo without asking each time.
    Vimeo,
}

impl Purpose {
    /// All purposes.
    pub const ALL: [Self; 5] = [Self::Language, Self::Theme, Self::Audience, Self::Youtube, Self::Vimeo];

    /// Those that everybody is asked for. The others are asked for where they are used. Whoever adds or changes one raises
    /// [`VERSION`](super::VERSION), so that everybody is asked again.
    pub const ASKED: [Self; 3] = [Self::Language, Self::Theme, Self::Audience];

    /// The word that is stored and used in locale keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Language => "language",
            Self::Theme => "theme",
            Self::Audience => "audience",
            Self::Youtube => "youtube",
            Self::Vimeo => "vimeo",
        }
    }

    /// The purpose of a stored word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.word() == word)
    }

    const fn bit(self) -> u8 {
        match self {
            Self::Language => 1,
            Self::Theme => 2,
            Self::Audience => 4,
            Self::Youtube => 8,
            Self::Vimeo => 16,
        }
    }
}

/// What somebody allowed: some purposes, all, or none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Purposes(u8);

/// What stands for no purpose at all.
const NONE: &str = "none";

/// What stands between two purposes; a cookie may hold it (RFC 6265, section 4.1.1).
const AND: &str = "+";

impl Purposes {
    /// Nothing.
    pub const NONE: Self = Self(0);

    /// Everything that everybody is asked for.
    pub fn all() -> Self {
        Purpose::ASKED.into_iter().collect()
    }

    /// Whether a purpose is among them.
    pub const fn allow(self, purpose: Purpose) -> bool {
        self.0 & purpose.bit() != 0
    }

    /// Whether there is none.
    pub const fn is_none(self) -> bool {
        self.0 == 0
    }

    /// Those that are among the others too.
    #[must_use]
    pub const fn and(self, others: Self) -> Self {
        Self(self.0 & others.0)
    }

    /// Whether all of the others are among them.
    pub const fn cover(self, others: Self) -> bool {
        others.0 & !self.0 == 0
    }

    /// With another one.
    #[must_use]
    pub const fn with(self, purpose: Purpose) -> Self {
        Self(self.0 | purpose.bit())
    }

    /// Those that somebody is shown who allows these: the ones that everybody is asked for, and what else is allowed.
    pub fn shown(self) -> impl Iterator<Item = Purpose> {
        Self(self.0 | Self::all().0).iter()
    }

    /// One after the other.
    pub fn iter(self) -> impl Iterator<Item = Purpose> {
        Purpose::ALL.into_iter().filter(move |purpose| self.allow(*purpose))
    }

    /// As text: `language+theme`, or `none`.
    pub fn words(self) -> String {
        if self.is_none() {
            return NONE.to_owned();
        }
        self.iter().map(Purpose::word).collect::<Vec<_>>().join(AND)
    }

    /// Reads the text; nothing when a purpose is unknown.
    pub fn from_words(text: &str) -> Option<Self> {
        if text == NONE { Some(Self::NONE) } else { text.split(AND).map(Purpose::from_word).collect() }
    }
}

impl FromIterator<Purpose> for Purposes {
    fn from_iter<I: IntoIterator<Item = Purpose>>(purposes: I) -> Self {
        Self(purposes.into_iter().fold(0, |bits, purpose| bits | purpose.bit()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn some_all_and_none_are_told_apart() {
        let language = Purposes::from_iter([Purpose::Language]);
        for (purposes, words) in
            [(Purposes::NONE, "none"), (language, "language"), (Purposes::all(), "language+theme+audience")]
        {
            assert_eq!(purposes.words(), words);
            assert_eq!(Purposes::from_words(words), Some(purposes));
        }
        for unknown in ["", "language+", "everything", "language+none", "language theme"] {
            assert_eq!(Purposes::from_words(unknown), None, "{unknown}");
        }
        assert!(Purposes::all().cover(language) && !language.cover(Purposes::all()));
        assert_eq!(Purposes::all().and(language), language);
        assert!(!language.allow(Purpose::Theme));
    }
}
