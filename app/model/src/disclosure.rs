//! What was disclosed to authorities, and what the people concerned are told of it.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::Millis;

/// The key of a disclosure.
pub type DisclosureId = Uuid;

/// A disclosure, as those see it who answer for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DisclosureLine {
    /// Which.
    pub id: DisclosureId,
    /// The authority.
    pub authority: String,
    /// On which legal ground it required it.
    pub ground: String,
    /// The day.
    pub disclosed_at: Millis,
    /// Who decided, while their account exists.
    pub decided_by: Option<String>,
    /// What became of the notice; nothing once the account of the person is gone.
    pub notice: Option<NoticeState>,
}

/// What became of the notice to a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoticeState {
    /// The address of the person without what identifies its owner.
    pub masked_address: String,
    /// When they were told.
    pub told_at: Option<Millis>,
    /// On which legal ground they are not told yet.
    pub delay_ground: String,
    /// On which day they are told.
    pub quiet_until: Option<Millis>,
}

/// A disclosure, as the person concerned reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnDisclosure {
    /// The authority.
    pub authority: String,
    /// On which legal ground.
    pub ground: String,
    /// What it was told.
    pub scope: String,
    /// The day.
    pub disclosed_at: Millis,
    /// On which legal ground the person was not told at once; empty when they were.
    pub delay_ground: String,
}
