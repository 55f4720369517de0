//! The forum: anyone reads; members start topics, answer, quote, react and report; moderators decide reports.

mod categories;
mod list;
mod plain;
mod portable;
mod posts;
mod quotes;
mod reactions;
mod register;
mod reports;
mod search;
mod slug;
mod store;
mod topics;

pub use categories::{NewCategory, create_category, may_organise};
pub use list::{latest_topics, list_topics, topic_form};
pub use portable::PortableText;
pub(crate) use portable::texts_of;
pub use posts::{
    Deleted, EditPost, Reply, delete_post, edit_post, place_of_post, post_history, post_source, preview, reply,
};
pub use quotes::{QuoteRange, draft_quote};
pub use reactions::react;
pub use register::{INDEXES, REGISTER};
pub use reports::{
    DecideReport, ReportPost, count_open_reports, decide_report, list_reports, post_to_report, report_post,
};
pub use search::{index_words, search};
pub(crate) use topics::count_answered_topics;
pub use topics::{NewTopic, lock_topic, start_topic, topic_page};
