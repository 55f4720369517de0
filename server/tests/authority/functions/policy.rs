use super::{Row, only, signed_in};
use crate::cast::Who::Administrator;

pub const ROWS: &[Row] = &[
    signed_in("/api/policy_acknowledge", "versions[]={announced-version}&language=en"),
    only(&[Administrator], 403, "/api/policy_begin", "document=legal&from=current"),
    only(
        &[Administrator],
        403,
        "/api/policy_save",
        "version={draft-version}&seen={draft-seen}&source_en=%23+A%0A%0AB&source_fr=%23+A%0A%0AB",
    ),
    only(&[Administrator], 403, "/api/policy_discard", "version={draft-version}"),
    only(
        &[Administrator],
        403,
        "/api/policy_announce",
        "version={draft-version}&effective=2099-01-01&summary_en=What+changes&summary_fr=Ce+qui+change",
    ),
    only(
        &[Administrator],
        403,
        "/api/policy_announce_successor",
        "successor=Another&effective=2099-01-01&summary_en=What+happens&summary_fr=Ce+qui+se+passe",
    ),
    only(&[Administrator], 403, "/api/policy_take_back", "version={announced-version}"),
];
