use super::{Row, only, signed_in};
use crate::cast::Who::Administrator;

pub const ROWS: &[Row] = &[
    signed_in("/api/news_turn_on", "topic={news-topic}"),
    signed_in("/api/news_turn_off", "topic={news-topic}"),
    signed_in("/api/news_turn_all_off", ""),
    signed_in("/api/news_object", ""),
    // An objection is withdrawn by whom it is; nobody here has one.
    Row { otherwise: 409, may: &[], ..signed_in("/api/news_withdraw_objection", "") },
    only(
        &[Administrator],
        403,
        "/api/news_add_topic",
        "name_en=Offers&about_en=Monthly&name_fr=Offres&about_fr=Mensuel",
    ),
    only(
        &[Administrator],
        403,
        "/api/news_rename_topic",
        "topic={news-topic}&name_en=Offers&about_en=Monthly&name_fr=Offres&about_fr=Mensuel",
    ),
];
