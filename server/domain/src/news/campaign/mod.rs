//! Campaigns: a mail to those who turned a topic on. Written, looked at, tried on oneself, counted, and then sent by a job
//! that writes to nobody twice and stops when it is told to.

mod audience;
mod outcome;
mod read;
mod run;
mod send;
mod write;

pub(crate) use outcome::{delivered, held_back, refused, withheld};
pub use read::{campaign, campaigns, preview_campaign};
pub use run::send_news;
pub use send::{send_campaign, stop_campaign, test_campaign};
pub use write::{CampaignTexts, discard_campaign, save_campaign, write_campaign};
