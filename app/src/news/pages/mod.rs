//! Pages of news.

mod campaign;
mod campaigns;
mod leave;
mod settings;
mod topics;

pub use campaign::CampaignPage;
pub use campaigns::{CampaignsPage, EditCampaignPage, NewCampaignPage};
pub use leave::LeavePage;
pub use settings::NewsPage;
pub use topics::{NewTopicPage, TopicPage, TopicsPage};
