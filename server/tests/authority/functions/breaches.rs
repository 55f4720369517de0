use super::{Row, only};
use crate::cast::Who::{self, Administrator, Officer, Owner, PrivacyManager};

/// Who decides about personal data.
const DECIDE: &[Who] = &[PrivacyManager, Administrator];

pub const ROWS: &[Row] = &[
    only(
        DECIDE,
        403,
        "/api/breach_note",
        "name=Laptop+lost&aware=2026-01-05T08:00&happened=A+laptop+was+left+in+a+train&nature%5B%5D=confidentiality",
    ),
    only(
        DECIDE,
        403,
        "/api/breach_change",
        "breach={breach}&name=Laptop+found&aware=2026-01-05T08:00&happened=A+laptop+was+left+in+a+train\
         &nature%5B%5D=integrity&categories%5B%5D=forum&people=12",
    ),
    only(
        DECIDE,
        403,
        "/api/breach_decide_authority",
        "breach={breach}&decision=not-told&reason=The+disk+was+encrypted",
    ),
    only(DECIDE, 403, "/api/breach_decide_not_telling", "breach={breach}&telling_reason=The+disk+was+encrypted"),
    only(DECIDE, 403, "/api/breach_close", "breach={decided-breach}"),
    only(DECIDE, 403, "/api/breach_search", "breach={breach}&categories%5B%5D=forum&from=2026-01-01"),
    only(DECIDE, 403, "/api/breach_add_found", "breach={breach}&tables%5B%5D=post&until="),
    only(DECIDE, 403, "/api/breach_add_person", "breach={decided-breach}&email=owner%40example.org"),
    only(DECIDE, 403, "/api/breach_remove_person", "breach={breach}&affected={affected}"),
    only(
        &[PrivacyManager, Officer, Administrator],
        403,
        "/api/breach_open_people",
        "breach={breach}&list=1&reason=To+check+whom+it+affects",
    ),
    only(
        DECIDE,
        403,
        "/api/breach_save_notices",
        "breach={breach}&happened_en=Something+else&consequences_en=Unwanted+mail&measures_en=It+is+locked+now\
         &advice_en=Choose+a+password&contact_en=Write+to+the+desk&happened_fr=Autre+chose&consequences_fr=Du+courrier\
         &measures_fr=C%27est+ferm%C3%A9&advice_fr=Changez+le+mot&contact_fr=%C3%89crivez-nous",
    ),
    only(DECIDE, 403, "/api/breach_tell", "breach={breach}"),
    // Only whom it affects was told.
    only(&[Owner], 404, "/api/breach_dismiss", "breach={told-breach}&back=%2Fforum"),
];
