use super::{Row, only, signed_in};
use crate::cast::Who::{Administrator, Owner, Teacher};

pub const ROWS: &[Row] = &[
    signed_in("/api/learn_enrol", "course={course}"),
    // A course that is not published is hidden from all but those who run it.
    only(&[Teacher, Administrator], 404, "/api/learn_enrol", "course={draft}"),
    // The owner is the only one who takes the course.
    only(&[Owner], 404, "/api/learn_leave", "course={course}&confirmed=true"),
    only(&[Owner], 403, "/api/learn_complete", "lesson={lesson}"),
    only(&[Owner], 403, "/api/learn_mark_read", "lesson={next-lesson}"),
    only(&[Teacher, Administrator], 403, "/api/learn_hand_over", "course={course}&to={other-teacher}"),
    only(&[Teacher, Administrator], 403, "/api/learn_publish", "course={draft}"),
    only(&[Teacher, Administrator], 403, "/api/learn_withdraw", "course={course}"),
];
