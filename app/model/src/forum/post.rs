//! Posts, and how people react to them.

use serde::{Deserialize, Serialize};

use super::{PostId, PostPlace, Quote, ReportReason, words};
use crate::Millis;

/// A post in its topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Post {
    /// Its key.
    pub id: PostId,
    /// Its place in the topic, from 1; it never changes.
    pub number: u32,
    /// Who wrote it; nobody once they left.
    pub author: Option<String>,
    /// Whether the reader wrote it.
    pub is_mine: bool,
    /// When it was written.
    pub created_at: Millis,
    /// When it was last changed.
    pub edited_at: Option<Millis>,
    /// What it says.
    pub body: PostBody,
    /// What it quotes.
    pub quote: Option<Quote>,
    /// How people reacted.
    pub reactions: Vec<ReactionCount>,
}

/// What a reader sees of a post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PostBody {
    /// Its text, in safe HTML.
    Shown(String),
    /// Its author took it away.
    Deleted,
    /// Its author has restricted the use of their data (GDPR art. 18); they still read it themselves, in safe HTML.
    Restricted(Option<String>),
    /// A moderator hid it.
    Hidden(Option<Statement>),
}

/// Why a post was hidden, for its author and for moderators.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// The rule it broke.
    pub reason: ReportReason,
    /// The moderator's own words.
    pub note: String,
    /// The text that was hidden, in safe HTML.
    pub html: String,
}

words! {
    /// How somebody reacts to a post.
    ReactionKind {
        /// Agreement.
        Like = "like",
        /// Gratitude.
        Thanks = "thanks",
        /// It taught something.
        Insight = "insight",
        /// Warmth.
        Heart = "heart",
    }
}

/// How many people reacted in one way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReactionCount {
    /// In which way.
    pub kind: ReactionKind,
    /// How many.
    pub count: u32,
    /// Whether the reader is one of them.
    pub is_mine: bool,
}

/// A post as its author edits it, or as somebody is about to delete or report it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PostSource {
    /// Where it stands.
    pub place: PostPlace,
    /// The title of its topic.
    pub topic_title: String,
    /// Its text, in Markdown.
    pub markdown: String,
    /// Whether it goes together with its topic, because nobody answered.
    pub is_whole_topic: bool,
}

/// A post with its earlier texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PostHistory {
    /// Where it stands.
    pub place: PostPlace,
    /// The title of its topic.
    pub topic_title: String,
    /// What it says now, in Markdown.
    pub markdown: String,
    /// When it came to say that.
    pub since: Millis,
    /// What it said before, newest first.
    pub revisions: Vec<Revision>,
}

/// An earlier text of a post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision {
    /// The text, in Markdown.
    pub markdown: String,
    /// Until when it was shown.
    pub replaced_at: Millis,
}
