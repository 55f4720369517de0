use super::{Row, everybody, nobody, only, signed_in};
use crate::cast::Who::Administrator;

pub const ROWS: &[Row] = &[
    signed_in("/api/news_turn_on", "topic={news-topic}"),
    signed_in("/api/news_turn_off", "topic={news-topic}"),
    signed_in("/api/news_turn_all_off", ""),
    signed_in("/api/news_object", ""),
    // An objection is withdrawn by whom it is; nobody here has one.
    Row { otherwise: 409, may: &[], ..signed_in("/api/news_withdraw_objection", "") },
    // Whoever has the link has the mail.
    everybody("/api/news_leave", "token={news-token}"),
    everybody("/api/news_leave_all", "token={news-token}"),
    nobody(404, "/api/news_leave", "token=forged"),
    nobody(404, "/api/news_leave_all", "token=forged"),
    nobody(404, "/api/news_rejoin", "token=forged"),
    // Nothing was turned off by that link.
    nobody(409, "/api/news_rejoin", "token={news-token}"),
    only(
        &[Administrator],
        403,
        "/api/news_write_campaign",
        "topic={news-topic}&subject_en=A&body_en=B&subject_fr=C&body_fr=D",
    ),
    only(
        &[Administrator],
        403,
        "/api/news_save_campaign",
        "campaign={draft-campaign}&topic={news-topic}&subject_en=A&body_en=B&subject_fr=C&body_fr=D",
    ),
    only(&[Administrator], 403, "/api/news_test_campaign", "campaign={draft-campaign}"),
    only(&[Administrator], 403, "/api/news_send_campaign", "campaign={draft-campaign}&counted=2"),
    only(&[Administrator], 403, "/api/news_discard_campaign", "campaign={draft-campaign}"),
    only(&[Administrator], 403, "/api/news_stop_campaign", "campaign={sent-campaign}"),
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
