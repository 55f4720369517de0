//! News by mail: topics that are off for everybody until they turn one on, and the proof of each choice (GDPR art. 7, 21(2);
//! ePrivacy directive art. 13).

mod again;
mod choice;
mod objection;
mod register;
mod store;
mod topic;

pub(crate) use again::{Again, choose_again};
pub use choice::{standing, turn_all_off, turn_off, turn_on};
pub use objection::{object_to_news, withdraw_objection_to_news};
pub use register::REGISTER;
pub use topic::{TopicWords, add_topic, rename_topic, topic, topics};
