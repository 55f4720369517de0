//! The forum: topics, posts, search, reports.

pub mod api;
pub mod islands;
#[cfg(feature = "ssr")]
pub mod pages;
