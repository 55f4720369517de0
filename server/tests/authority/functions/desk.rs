use super::{Row, everybody, nobody, only};
use crate::cast::Who::{Administrator, Officer, PrivacyManager};

pub const ROWS: &[Row] = &[
    only(
        &[PrivacyManager, Officer, Administrator],
        403,
        "/api/privacy_desk_open",
        "reference={rectification}&reason=To+answer+it",
    ),
    only(&[PrivacyManager, Administrator], 403, "/api/privacy_desk_begin", "reference={rectification}"),
    only(
        &[PrivacyManager, Administrator],
        403,
        "/api/privacy_desk_extend",
        "reference={rectification}&reason=It+is+much",
    ),
    only(
        &[PrivacyManager, Administrator],
        403,
        "/api/privacy_desk_answer",
        "reference={rectification}&decision=grant&answer=It+is+corrected",
    ),
    only(
        &[PrivacyManager, Administrator],
        403,
        "/api/privacy_desk_lift",
        "reference={restriction}&reason=It+is+corrected",
    ),
    only(
        &[PrivacyManager, Administrator],
        403,
        "/api/privacy_assist",
        "kind=access&email=owner@example.org&reason=By+telephone",
    ),
    // Who has the link of the mail may; nothing else serves for it.
    everybody("/api/privacy_confirm_assisted", "token={assisted}"),
    nobody(422, "/api/privacy_confirm_assisted", "token={reset}"),
    everybody("/api/privacy_decline_assisted", "token={assisted}"),
    nobody(422, "/api/privacy_decline_assisted", "token={reset}"),
    // The officer advises, and nobody else in their name.
    only(&[Officer], 403, "/api/privacy_desk_advise", "reference={rectification}&advice=Correct+it"),
];
