//! News by mail: topics that are off until a person turns them on, and the proof of each choice.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{Millis, language::Language};

/// The key of a topic.
pub type NewsTopicId = Uuid;

/// What a person chose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NewsChoice {
    /// News about a topic.
    On,
    /// No more news about a topic.
    Off,
    /// No news about anything (GDPR art. 21(2)); turning a topic on does nothing until this is withdrawn.
    Objected,
    /// The objection was withdrawn. It turns nothing on.
    ObjectionWithdrawn,
}

impl NewsChoice {
    /// All choices.
    pub const ALL: [Self; 4] = [Self::On, Self::Off, Self::Objected, Self::ObjectionWithdrawn];

    /// The word that is stored and used in locale keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::On => "on",
            Self::Off => "off",
            Self::Objected => "objected",
            Self::ObjectionWithdrawn => "objection-withdrawn",
        }
    }

    /// The choice of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|choice| choice.word() == word)
    }
}

/// Where a choice was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NewsMethod {
    /// In the settings.
    Settings,
}

impl NewsMethod {
    /// All methods.
    pub const ALL: [Self; 1] = [Self::Settings];

    /// The word that is stored and used in locale keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Settings => "settings",
        }
    }

    /// The method of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.word() == word)
    }
}

/// A topic as a person sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewsTopic {
    /// Which.
    pub id: NewsTopicId,
    /// What it is called, in the person's language.
    pub name: String,
    /// What is sent about it, and how often.
    pub about: String,
    /// Since when it is turned on.
    pub on_since: Option<Millis>,
}

/// A choice that was made, as its person reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewsProof {
    /// When.
    pub given_at: Millis,
    /// What.
    pub choice: NewsChoice,
    /// The name of the topic as it stood there; nothing for an objection.
    pub topic: Option<String>,
    /// The version of the words of the topic.
    pub version: Option<i64>,
    /// Where.
    pub method: NewsMethod,
    /// In which language.
    pub language: Language,
}

/// What a person gets, and what they chose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewsStanding {
    /// Every topic.
    pub topics: Vec<NewsTopic>,
    /// Since when the person objects to all news.
    pub objected_at: Option<Millis>,
    /// Whether the person is too young for news to be offered to them.
    pub is_minor: bool,
    /// Each choice, the newest first.
    pub history: Vec<NewsProof>,
}

/// The words of a topic in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewsWords {
    /// What it is called.
    pub name: String,
    /// What is sent about it, and how often.
    pub about: String,
}

/// A topic as those see it who make them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WrittenTopic {
    /// Which.
    pub id: NewsTopicId,
    /// The version of its words.
    pub version: i64,
    /// Its words in English and in French.
    pub words: [NewsWords; 2],
    /// How many people have it turned on.
    pub people: u64,
}

impl WrittenTopic {
    /// Its words in a language.
    pub const fn in_language(&self, language: Language) -> &NewsWords {
        match language {
            Language::En => &self.words[0],
            Language::Fr => &self.words[1],
        }
    }
}
