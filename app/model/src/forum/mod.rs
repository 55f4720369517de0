//! The forum: categories, topics, posts, and what people do with them.

mod place;
mod post;
mod quote;
mod report;
mod search;
mod topic;
mod words;

use uuid::Uuid;

pub use place::{PostPlace, page_of, topic_address};
pub use post::{Post, PostBody, PostHistory, PostSource, ReactionCount, ReactionKind, Revision, Statement};
pub use quote::{Quote, QuoteDraft, passage, passage_to_quote};
pub use report::{Report, ReportReason, ReportState};
pub use search::{Fragment, SearchHit, SearchResults};
pub use topic::{Category, TopicFilter, TopicForm, TopicList, TopicPage, TopicSummary};
use words::words;

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
