use super::{Row, only, signed_in};
use crate::cast::{
    OTHERS,
    Who::{Administrator, Moderator, Owner},
};

pub const ROWS: &[Row] = &[
    signed_in("/api/forum_start", "category={category}&title=A+question&text=Hello"),
    signed_in("/api/forum_reply", "topic={topic}&text=Hello"),
    only(&[Owner], 403, "/api/forum_edit", "post={post}&text=Hello"),
    only(&[Owner], 403, "/api/forum_delete", "post={post}"),
    signed_in("/api/forum_react", "post={post}&kind=like"),
    only(OTHERS, 403, "/api/forum_report", "post={post}&reason=spam&note="),
    signed_in("/api/forum_preview", "text=Hello"),
    only(&[Moderator, Administrator], 403, "/api/forum_decide", "report={report}&uphold=true&note=Because"),
    // Nobody decides about what they wrote themselves.
    only(&[Administrator], 403, "/api/forum_decide", "report={report-about-moderator}&uphold=false&note=Because"),
    only(&[Moderator, Administrator], 403, "/api/forum_lock", "topic={topic}&locked=true"),
    only(&[Moderator, Administrator], 403, "/api/forum_create_category", "title=Answers&description="),
];
