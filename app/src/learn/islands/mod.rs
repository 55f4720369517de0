//! What a script adds to courses.

mod keys;

pub use keys::LessonKeys;
