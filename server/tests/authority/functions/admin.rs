use super::{Row, only};
use crate::cast::Who::Administrator;

pub const ROWS: &[Row] = &[
    only(&[Administrator], 403, "/api/admin_open_person", "person={person}&reason=Support+request"),
    only(&[Administrator], 403, "/api/admin_change_role", "person={person}&role=teacher"),
    only(&[Administrator], 403, "/api/admin_check_audit", ""),
    only(&[Administrator], 403, "/api/admin_retry_job", "job={job}"),
    only(&[Administrator], 403, "/api/admin_cancel_job", "job={job}"),
];
