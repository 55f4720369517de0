//! Pages of news.

mod settings;
mod topics;

pub use settings::NewsPage;
pub use topics::{NewTopicPage, TopicPage, TopicsPage};
