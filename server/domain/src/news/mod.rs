//! News by mail: topics that are off for everybody until they turn one on, and the proof of each choice (GDPR art. 7, 21(2);
//! ePrivacy directive art. 13).

mod again;
mod campaign;
mod choice;
mod leave;
mod objection;
mod register;
mod store;
mod token;
mod topic;

pub(crate) use again::{Again, choose_again};
pub use campaign::{
    CampaignTexts, campaign, campaigns, discard_campaign, preview_campaign, save_campaign, send_campaign, send_news,
    stop_campaign, test_campaign, write_campaign,
};
pub(crate) use campaign::{delivered, held_back, refused, withheld};
pub use choice::{standing, turn_all_off, turn_off, turn_on};
pub use leave::{LEAVE, leave, leave_all, leaving, rejoin};
pub use objection::{object_to_news, withdraw_objection_to_news};
pub use register::REGISTER;
pub(crate) use token::KEY_FILE;
pub use topic::{TopicWords, add_topic, rename_topic, topic, topics};
