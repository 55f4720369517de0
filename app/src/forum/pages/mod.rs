//! Pages of the forum.

mod address;
mod category;
mod history;
mod index;
mod post;
mod post_forms;
mod quoting;
mod reports;
mod search;
mod start;
mod topic;
mod writing;

pub use category::NewCategoryPage;
pub use history::HistoryPage;
pub use index::{ForumPage, topic_item};
pub use post_forms::{DeletePage, EditPage, PostPage, ReportPage};
pub use reports::ReportsPage;
pub use search::SearchPage;
pub use start::NewTopicPage;
pub use topic::TopicPage;
