//! Categories and topics.

use super::{LessonId, Post, TopicId};
use crate::{Millis, page::Page};

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

/// What the form for a new topic needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicForm {
    /// The categories to choose from.
    pub categories: Vec<Category>,
}
