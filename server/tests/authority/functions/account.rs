use super::{Row, everybody, nobody, only, signed_in};
use crate::cast::Who::Owner;

pub const ROWS: &[Row] = &[
    everybody("/api/sign_up", "first_name=A&last_name=B&email=new@example.org&password=a+lantern+in+the+fog&age=30"),
    everybody("/api/sign_in", "email=owner@example.org&password=a+lantern+in+the+fog"),
    everybody("/api/sign_out", ""),
    everybody("/api/request_reset", "email=owner@example.org"),
    everybody("/api/choose_language", "language=fr"),
    everybody("/api/choose_theme", "theme=dark"),
    // Who has the code of a mail may, and it serves for nothing else.
    everybody("/api/confirm_address", "token={confirm}&password=a+lantern+in+the+fog"),
    nobody(422, "/api/confirm_address", "token={reset}&password=a+lantern+in+the+fog"),
    everybody("/api/reset_password", "token={reset}&new_password=two+lanterns+in+the+fog"),
    nobody(422, "/api/reset_password", "token={confirm}&new_password=two+lanterns+in+the+fog"),
    everybody("/api/confirm_new_address", "token={change}"),
    nobody(422, "/api/confirm_new_address", "token={undo}"),
    everybody("/api/undo_new_address", "token={undo}"),
    nobody(422, "/api/undo_new_address", "token={change}"),
    signed_in("/api/change_name", "first_name=A&last_name=B"),
    signed_in("/api/change_age", "age=40"),
    signed_in("/api/request_new_address", "email=b@example.org&current_password=a+lantern+in+the+fog"),
    signed_in("/api/change_password", "current_password=a+lantern+in+the+fog&new_password=two+lanterns+in+the+fog"),
    signed_in("/api/send_identity_code", "next=/settings/password"),
    only(&[Owner], 404, "/api/end_session", "session={session}"),
    signed_in("/api/end_other_sessions", ""),
];
