use super::Row;

pub const ROWS: &[Row] = &[Row { function: "/api/sign_out", body: "", visitor: None, member: None }];
