//! Requests that staff open for somebody who asks otherwise than by their account, by telephone for instance. Nothing of
//! them runs before the person has confirmed it by a mailed link.

mod answer;
mod open;
mod row;

use model::{DAY, Millis};

pub(crate) use answer::end_every_assisted;
pub use answer::{assisted_request, confirm_assisted, decline_assisted};
pub use open::{NewAssisted, assist, assisted_choices, assisted_requests};

/// How long a link to confirm works, in milliseconds.
pub const ASSISTED_LIFETIME: Millis = 7 * DAY;
