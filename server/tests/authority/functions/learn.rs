use super::Row;

const NOBODY: &str = "course=00000000-0000-7000-8000-000000000000";

pub const ROWS: &[Row] = &[
    Row { function: "/api/learn_enrol", body: NOBODY, visitor: Some(401), member: None },
    Row {
        function: "/api/learn_leave",
        body: "course=00000000-0000-7000-8000-000000000000&confirmed=true",
        visitor: Some(401),
        member: None,
    },
    Row {
        function: "/api/learn_complete",
        body: "lesson=00000000-0000-7000-8000-000000000000",
        visitor: Some(401),
        member: None,
    },
    Row {
        function: "/api/learn_mark_read",
        body: "lesson=00000000-0000-7000-8000-000000000000",
        visitor: Some(401),
        member: None,
    },
    Row { function: "/api/learn_publish", body: NOBODY, visitor: Some(401), member: Some(403) },
    Row { function: "/api/learn_withdraw", body: NOBODY, visitor: Some(401), member: Some(403) },
];
