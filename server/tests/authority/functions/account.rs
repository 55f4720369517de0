use super::Row;

pub const ROWS: &[Row] = &[
    Row {
        function: "/api/sign_up",
        body: "first_name=A&last_name=B&email=a@example.org&password=a+lantern+in+the+fog&age=30",
        visitor: None,
        member: None,
    },
    Row { function: "/api/confirm_address", body: "token=x&password=y", visitor: None, member: None },
    Row {
        function: "/api/sign_in",
        body: "email=a@example.org&password=a+lantern+in+the+fog",
        visitor: None,
        member: None,
    },
    Row { function: "/api/sign_out", body: "", visitor: None, member: None },
    Row { function: "/api/request_reset", body: "email=a@example.org", visitor: None, member: None },
    Row {
        function: "/api/reset_password",
        body: "token=x&new_password=a+lantern+in+the+fog",
        visitor: None,
        member: None,
    },
    Row { function: "/api/confirm_new_address", body: "token=x", visitor: None, member: None },
    Row { function: "/api/undo_new_address", body: "token=x", visitor: None, member: None },
    Row { function: "/api/choose_language", body: "language=fr", visitor: None, member: None },
    Row { function: "/api/choose_theme", body: "theme=dark", visitor: None, member: None },
    Row { function: "/api/change_name", body: "first_name=A&last_name=B", visitor: Some(401), member: None },
    Row {
        function: "/api/request_new_address",
        body: "email=b@example.org&current_password=x",
        visitor: Some(401),
        member: None,
    },
    Row {
        function: "/api/change_password",
        body: "current_password=x&new_password=a+lantern+in+the+fog",
        visitor: Some(401),
        member: None,
    },
    Row {
        function: "/api/end_session",
        body: "session=00000000-0000-7000-8000-000000000000",
        visitor: Some(401),
        member: None,
    },
    Row { function: "/api/end_other_sessions", body: "", visitor: Some(401), member: None },
];
