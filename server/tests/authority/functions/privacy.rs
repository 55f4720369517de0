use super::Row;

pub const ROWS: &[Row] = &[
    Row { function: "/api/consent_choose", body: "choice=refuse", visitor: None, member: None },
    Row { function: "/api/privacy_request_archive", body: "password=x", visitor: Some(401), member: None },
    Row { function: "/api/privacy_delete_account", body: "password=x&scope=account", visitor: Some(401), member: None },
    Row { function: "/api/privacy_cancel_deletion", body: "", visitor: Some(401), member: None },
];
