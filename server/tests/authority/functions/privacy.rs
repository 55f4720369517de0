use super::{Row, everybody, only, signed_in};
use crate::cast::{
    OTHERS,
    Who::{Administrator, Officer, Owner, PrivacyManager},
};

pub const ROWS: &[Row] = &[
    everybody("/api/consent_choose", "choice=choose&purposes%5B%5D=theme"),
    signed_in("/api/privacy_request_archive", "password=a+lantern+in+the+fog"),
    signed_in("/api/privacy_request_rectification", "item=person&wrong=A&right=B"),
    only(&[Owner], 404, "/api/privacy_withdraw_rectification", "reference={rectification}"),
    signed_in("/api/privacy_restrict", "ground=accuracy"),
    only(&[], 404, "/api/privacy_lift_restriction", ""),
    signed_in("/api/privacy_object", "purpose=community&reason=My+name+before"),
    only(&[], 404, "/api/privacy_withdraw_objection", "reference=none"),
    signed_in("/api/privacy_leave_directives", "wish=keep&words=Nothing+else"),
    only(&[Owner], 404, "/api/privacy_withdraw_directives", ""),
    only(&[PrivacyManager, Administrator], 403, "/api/privacy_find_deceased", "email=owner@example.org"),
    only(
        &[PrivacyManager, Administrator],
        403,
        "/api/privacy_report_death",
        "person={person}&reason=A+relative+called&document=No+42",
    ),
    only(&[PrivacyManager, Administrator], 403, "/api/privacy_hand_over_archive", "person={late}"),
    // The owner has planned it already.
    only(OTHERS, 409, "/api/privacy_delete_account", "password=a+lantern+in+the+fog&scope=account"),
    only(&[Owner], 404, "/api/privacy_cancel_deletion", ""),
    only(
        &[Owner],
        404,
        "/api/privacy_make_share",
        "key=0190a0a0-0000-7000-8000-000000000001&archive={archive}&recipient=A+bank&days=7&password=a+lantern+in+the+fog",
    ),
    only(&[Owner], 404, "/api/privacy_revoke_share", "share={share}"),
    // Whoever has both halves may; tries with one are counted, and have tests of their own.
    everybody("/api/privacy_open_share", "token={share-token}&phrase={share-phrase}"),
    only(&[Owner], 404, "/api/privacy_remove_imported", "text={imported}"),
    only(&[PrivacyManager, Administrator], 403, "/api/retention_run_now", ""),
    only(
        &[PrivacyManager, Administrator],
        403,
        "/api/disclosure_record",
        "email=owner%40example.org&authority=A+court&ground=Article+99&scope=The+address&disclosed=2026-01-01",
    ),
    only(
        &[PrivacyManager, Administrator],
        403,
        "/api/recipient_add",
        "name=A+printer&role=processor&purpose=learning&categories%5B%5D=account&country=FR&safeguard=\
         &contact=desk%40printer.example&since=2026-01-01",
    ),
    only(
        &[PrivacyManager, Administrator],
        403,
        "/api/recipient_change",
        "recipient={recipient}&name=Another+printer&role=processor&purpose=learning&categories%5B%5D=account\
         &country=FR&safeguard=&contact=desk%40printer.example&since=2026-01-01",
    ),
    only(&[PrivacyManager, Administrator], 403, "/api/recipient_end", "recipient={recipient}"),
    only(&[PrivacyManager, Administrator], 403, "/api/recipient_reopen", "recipient={former-recipient}"),
    only(&[PrivacyManager, Administrator], 403, "/api/recipient_tell", "notice={notice}"),
    only(
        &[PrivacyManager, Administrator],
        403,
        "/api/hold_set",
        "email=owner%40example.org&name=Case+7&ground=legal-claims&categories%5B%5D=forum&review=2099-01-01&quiet_until=",
    ),
    only(&[PrivacyManager, Administrator], 403, "/api/hold_review", "hold={hold}&review=2099-01-01"),
    only(&[PrivacyManager, Administrator], 403, "/api/hold_end", "hold={hold}&reason=The+case+is+over"),
    only(&[PrivacyManager, Officer, Administrator], 403, "/api/hold_open_identity", "hold={hold}&reason=A+court+asks"),
    // A form without a file; with one, it has a test of its own.
    Row { address: "/api/privacy_import_archive", sent: "texts=true", may: &[], signed_out: 401, otherwise: 400 },
];
