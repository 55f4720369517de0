//! What a search finds.

use super::PostPlace;
use crate::Millis;

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
