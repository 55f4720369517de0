//! News by mail: topics that are off until a person turns them on, and the proof of each choice.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{Millis, language::Language, progress::Progress};

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
    /// On the page to which the link in a mail leads.
    Link,
    /// By one press of a button of the mail program (RFC 8058).
    OneClick,
}

impl NewsMethod {
    /// All methods.
    pub const ALL: [Self; 3] = [Self::Settings, Self::Link, Self::OneClick];

    /// The word that is stored and used in locale keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Settings => "settings",
            Self::Link => "link",
            Self::OneClick => "one-click",
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

/// What the page shows on which one leaves a topic without signing in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leaving {
    /// What the topic is called.
    pub name: String,
    /// What is sent about it, and how often.
    pub about: String,
    /// Whether it is turned on.
    pub is_on: bool,
    /// How many other topics are turned on.
    pub others: u64,
    /// Whether it can be turned on again here.
    pub may_undo: bool,
}

/// The key of a campaign.
pub type CampaignId = Uuid;

/// Where a campaign is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CampaignState {
    /// It is being written.
    Draft,
    /// Its mails are being written.
    Sending,
    /// All its mails are written.
    Sent,
    /// It was stopped on the way.
    Stopped,
}

impl CampaignState {
    /// All states.
    pub const ALL: [Self; 4] = [Self::Draft, Self::Sending, Self::Sent, Self::Stopped];

    /// The word that is stored and used in locale keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Sending => "sending",
            Self::Sent => "sent",
            Self::Stopped => "stopped",
        }
    }

    /// The state of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.word() == word)
    }
}

/// A campaign in a line, in the language of whoever reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Campaign {
    /// Which.
    pub id: CampaignId,
    /// To whose news it belongs.
    pub topic_id: NewsTopicId,
    /// What the topic is called.
    pub topic: String,
    /// Its subject.
    pub subject: String,
    /// Where it is in its life.
    pub state: CampaignState,
    /// To how many people it was confirmed to go.
    pub counted: Option<u64>,
    /// When it was last written.
    pub written_at: Millis,
    /// When it was confirmed.
    pub started_at: Option<Millis>,
    /// When its last mail was written, or when it was stopped.
    pub ended_at: Option<Millis>,
}

/// A campaign in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CampaignText {
    /// The language.
    pub language: Language,
    /// The subject.
    pub subject: String,
    /// The text, in Markdown.
    pub body: String,
}

/// Who would get a campaign now.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Audience {
    /// How many people.
    pub people: u64,
    /// How many have the topic turned on and get nothing all the same, by the word of the reason.
    pub left_out: Vec<(String, u64)>,
}

/// What became of a campaign.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CampaignResult {
    /// How many mails wait in the outbox.
    pub queued: u64,
    /// How many were handed to the mail server.
    pub sent: u64,
    /// How many the mail server refused for good.
    pub refused: u64,
    /// How many people were left out, by the word of the reason.
    pub left_out: Vec<(String, u64)>,
}

/// A campaign as those see it who write it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WrittenCampaign {
    /// The campaign.
    pub campaign: Campaign,
    /// Its texts, one a language.
    pub texts: Vec<CampaignText>,
    /// Who would get it now.
    pub audience: Audience,
    /// What became of it so far.
    pub result: CampaignResult,
    /// How far the job is that writes its mails.
    pub progress: Option<Progress>,
}
