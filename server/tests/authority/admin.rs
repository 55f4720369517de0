use super::Row;

pub const ROWS: &[Row] = &[
    Row {
        function: "/api/admin_open_person",
        body: "person=00000000-0000-7000-8000-000000000000&reason=Support+request",
        visitor: Some(401),
        member: Some(403),
    },
    Row {
        function: "/api/admin_change_role",
        body: "person=00000000-0000-7000-8000-000000000000&role=teacher",
        visitor: Some(401),
        member: Some(403),
    },
    Row { function: "/api/admin_check_audit", body: "", visitor: Some(401), member: Some(403) },
    Row {
        function: "/api/admin_retry_job",
        body: "job=01ARZ3NDEKTSV4RRFFQ69G5FAV",
        visitor: Some(401),
        member: Some(403),
    },
];
