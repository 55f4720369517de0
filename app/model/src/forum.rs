//! The forum: categories, topics, posts, and what people do with them.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{Millis, page::Page};

/// The key of a category.
pub type CategoryId = Uuid;
/// The key of a topic.
pub type TopicId = Uuid;
/// The key of a post.
pub type PostId = Uuid;
/// The key of a report.
pub type ReportId = Uuid;
/// The key of a lesson that a topic is about.
pub type LessonId = Uuid;

/// The shortest and the longest title of a topic, in characters.
pub const TITLE_LENGTH: (usize, usize) = (5, 140);
/// The shortest and the longest post, in characters of Markdown.
pub const TEXT_LENGTH: (usize, usize) = (2, 20_000);
/// How many posts a page of a topic shows.
pub const POSTS_A_PAGE: u32 = 20;

/// The longest text that is quoted whole when nothing was selected, in characters; of a longer one, its beginning.
const QUOTED_WHOLE: usize = 400;

/// A place for topics of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Category {
    /// Its name in addresses.
    pub slug: String,
    /// Its name.
    pub title: String,
    /// What it is for.
    pub description: String,
    /// How many topics it holds.
    pub topics: u64,
}

/// A topic in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicSummary {
    /// Its key.
    pub id: TopicId,
    /// Its title as part of an address.
    pub slug: String,
    /// Its title; empty once its author erased it.
    pub title: String,
    /// The name of its category.
    pub category: String,
    /// Who started it; nobody once they left.
    pub author: Option<String>,
    /// How many posts follow the first.
    pub replies: u64,
    /// When the newest post was written.
    pub last_post_at: Millis,
    /// Whether it takes no more posts.
    pub is_locked: bool,
}

/// What the list of topics is narrowed to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TopicFilter {
    /// One category, by its slug.
    pub category: Option<String>,
    /// One lesson.
    pub lesson: Option<LessonId>,
}

/// The forum's first page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicList {
    /// All categories.
    pub categories: Vec<Category>,
    /// The topics, newest conversation first.
    pub topics: Page<TopicSummary>,
    /// Whether the reader may make categories.
    pub may_organise: bool,
}

/// A topic with one page of its posts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicPage {
    /// Its key.
    pub id: TopicId,
    /// Its title as part of an address.
    pub slug: String,
    /// Its title; empty once its author erased it.
    pub title: String,
    /// The slug of its category.
    pub category_slug: String,
    /// The name of its category.
    pub category: String,
    /// The lesson it is about.
    pub lesson: Option<LessonId>,
    /// Whether it takes no more posts.
    pub is_locked: bool,
    /// Its posts.
    pub posts: Page<Post>,
    /// Whether the reader may lock it.
    pub may_moderate: bool,
}

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

/// A passage of another post, looked up whenever it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The post it comes from.
    pub post: PostId,
    /// Who wrote that post; nobody once they left.
    pub author: Option<String>,
    /// The words; none when they are gone or were changed.
    pub text: Option<String>,
}

/// A passage that somebody is about to quote: the characters `from..to` of a post's text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuoteDraft {
    /// The post.
    pub post: PostId,
    /// Where it begins, in characters.
    pub from: u32,
    /// Where it ends, in characters.
    pub to: u32,
    /// The name of its author, ready to show.
    pub author: String,
    /// The words.
    pub text: String,
}

/// The part of a text that is quoted when nothing was selected, in characters: all of it, or its first paragraph.
pub fn passage_to_quote(text: &str) -> (u32, u32) {
    let start = text.chars().take_while(|c| c.is_whitespace()).count();
    let trimmed = text.trim();
    let length = trimmed.chars().count();
    let taken = if length <= QUOTED_WHOLE {
        length
    } else {
        trimmed.lines().next().map_or(0, |line| line.trim_end().chars().count())
    };
    (u32::try_from(start).unwrap_or(u32::MAX), u32::try_from(start + taken).unwrap_or(u32::MAX))
}

/// The characters `from..to` of a text.
pub fn passage(text: &str, from: u32, to: u32) -> String {
    text.chars().skip(from as usize).take(to.saturating_sub(from) as usize).collect()
}

/// Where a post stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PostPlace {
    /// Its key.
    pub post: PostId,
    /// Its topic.
    pub topic: TopicId,
    /// The topic's title as part of an address.
    pub slug: String,
    /// Its number in the topic.
    pub number: u32,
}

impl PostPlace {
    /// The address of the post on its page of the topic.
    pub fn address(&self) -> String {
        self.address_with("")
    }

    /// The same with more in its query, such as `done=reported`.
    pub fn address_with(&self, query: &str) -> String {
        let mut address = topic_address(self.topic, &self.slug);
        let page = page_of(self.number);
        if page > 1 {
            address.push_str("?page=");
            address.push_str(&page.to_string());
        }
        if !query.is_empty() {
            address.push(if page > 1 { '&' } else { '?' });
            address.push_str(query);
        }
        address.push_str("#post-");
        address.push_str(&self.number.to_string());
        address
    }
}

/// The address of a topic.
pub fn topic_address(topic: TopicId, slug: &str) -> String {
    let mut address = String::from("/forum/t/");
    address.push_str(&topic.to_string());
    address.push('/');
    address.push_str(slug);
    address
}

/// The page on which the post of this number stands, from 1.
pub const fn page_of(number: u32) -> u32 {
    number.saturating_sub(1) / POSTS_A_PAGE + 1
}

macro_rules! words {
    ($(#[$about:meta])* $name:ident { $($(#[$meaning:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum $name { $($(#[$meaning])* $variant,)* }

        impl $name {
            /// All of them, in the order in which they are offered.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The word that is stored and used in locale keys.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }

            /// The meaning of a stored word.
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|known| known.word() == word)
            }
        }
    };
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

words! {
    /// Why somebody reports a post.
    ReportReason {
        /// It insults or threatens.
        Abuse = "abuse",
        /// It tells private things about somebody.
        Privacy = "privacy",
        /// It advertises.
        Spam = "spam",
        /// It may be against the law.
        Illegal = "illegal",
        /// Something else.
        Other = "other",
    }
}

words! {
    /// What became of a report.
    ReportState {
        /// It waits for a decision.
        Open = "open",
        /// The post was hidden.
        Upheld = "upheld",
        /// The post stays.
        Dismissed = "dismissed",
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

/// What the form for a new topic needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicForm {
    /// The categories to choose from.
    pub categories: Vec<Category>,
}

/// A piece of a text: plain, or a word that was searched for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fragment {
    /// The words.
    pub text: String,
    /// Whether they were searched for.
    pub is_match: bool,
}

/// A post that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchHit {
    /// Where it stands.
    pub place: PostPlace,
    /// The title of its topic.
    pub title: Vec<Fragment>,
    /// Who wrote it; nobody once they left.
    pub author: Option<String>,
    /// When it was written.
    pub created_at: Millis,
    /// The words around the first match.
    pub excerpt: Vec<Fragment>,
}

/// One page of what was found, newest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchResults {
    /// The posts.
    pub hits: Vec<SearchHit>,
    /// The number of this page, from 1.
    pub number: u32,
    /// Whether there is a page after this one.
    pub has_more: bool,
}

/// A report in the list of those who decide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Its key.
    pub id: ReportId,
    /// The post it is about.
    pub place: PostPlace,
    /// The title of the topic.
    pub topic_title: String,
    /// Who wrote the post; nobody once they left.
    pub author: Option<String>,
    /// Whether the reader wrote it, who may then not decide.
    pub is_about_me: bool,
    /// The text of the post, in safe HTML; empty once it was deleted.
    pub html: String,
    /// Who reported it; nobody once they left.
    pub reporter: Option<String>,
    /// Why.
    pub reason: ReportReason,
    /// In their own words.
    pub note: String,
    /// When.
    pub created_at: Millis,
    /// What became of it.
    pub state: ReportState,
    /// When it was decided.
    pub decided_at: Option<Millis>,
    /// The words of the decision.
    pub decision_note: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_post_is_found_on_its_page() {
        assert_eq!([1, 20, 21, 41].map(page_of), [1, 1, 2, 3]);
        let place = PostPlace { post: Uuid::nil(), topic: Uuid::nil(), slug: "a-b".into(), number: 21 };
        assert!(place.address().ends_with("/a-b?page=2#post-21"));
        assert!(place.address_with("done=x").ends_with("/a-b?page=2&done=x#post-21"));
    }

    #[test]
    fn a_long_text_is_quoted_by_its_first_paragraph() {
        assert_eq!(passage_to_quote("\nÉté court\n"), (1, 10));
        let long = format!("Début.\n{}", "x".repeat(500));
        let (from, to) = passage_to_quote(&long);
        assert_eq!(passage(&long, from, to), "Début.");
    }
}
