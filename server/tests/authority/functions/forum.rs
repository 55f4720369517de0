use super::Row;

const NEW: &str = "category=general&title=A+question&text=Hello";
const REPLY: &str = "topic=01890000-0000-7000-8000-000000000001&text=Hello";
const EDIT: &str = "post=01890000-0000-7000-8000-000000000002&text=Hello";
const POST: &str = "post=01890000-0000-7000-8000-000000000002";
const REACT: &str = "post=01890000-0000-7000-8000-000000000002&kind=like";
const REPORT: &str = "post=01890000-0000-7000-8000-000000000002&reason=spam&note=";
const DECIDE: &str = "report=01890000-0000-7000-8000-000000000003&uphold=true&note=Because";
const LOCK: &str = "topic=01890000-0000-7000-8000-000000000001&locked=true";
const CATEGORY: &str = "title=Questions&description=";

pub const ROWS: &[Row] = &[
    Row { function: "/api/forum_start", body: NEW, visitor: Some(401), member: None },
    Row { function: "/api/forum_reply", body: REPLY, visitor: Some(401), member: None },
    Row { function: "/api/forum_edit", body: EDIT, visitor: Some(401), member: None },
    Row { function: "/api/forum_delete", body: POST, visitor: Some(401), member: None },
    Row { function: "/api/forum_react", body: REACT, visitor: Some(401), member: None },
    Row { function: "/api/forum_report", body: REPORT, visitor: Some(401), member: None },
    Row { function: "/api/forum_preview", body: "text=Hello", visitor: Some(401), member: None },
    Row { function: "/api/forum_decide", body: DECIDE, visitor: Some(401), member: Some(403) },
    Row { function: "/api/forum_lock", body: LOCK, visitor: Some(401), member: Some(403) },
    Row { function: "/api/forum_create_category", body: CATEGORY, visitor: Some(401), member: Some(403) },
];
