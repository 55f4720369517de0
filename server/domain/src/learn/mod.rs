//! Courses: what there is to read, and how far everybody is.

mod files;
mod hand_over;
pub mod import;
mod manage;
mod portable;
mod progress;
mod reading;
mod register;
mod store;

pub use files::{CourseFile, course_file, remove_orphan_files};
pub(crate) use files::{folders_by_course, folders_of, remove_files_of};
pub use hand_over::hand_over;
pub(crate) use hand_over::{courses_of, successors};
pub(crate) use manage::withdraw_courses_of;
pub use manage::{managed_courses, publish, withdraw};
pub use portable::{Brought, PortableCourse};
pub(crate) use portable::{bring_progress, portable_courses};
pub use progress::{complete, continue_reading, enrol, leave, mark_read, my_courses};
pub use reading::{catalogue, course_page, first_courses, lesson_link, lesson_page, lesson_title};
pub use register::REGISTER;

use model::account::{Role, SignedIn};

use crate::actor::Actor;

/// Whether somebody may see a course that is not published: its teacher, administrators, and the system.
fn may_see_draft(actor: &Actor, owner: Option<uuid::Uuid>) -> bool {
    match actor {
        Actor::System => true,
        Actor::Visitor => false,
        Actor::Person(person) => may_manage(person, owner),
    }
}

/// Whether a course is a person's to run: their own, or any for an administrator.
fn may_manage(person: &SignedIn, owner: Option<uuid::Uuid>) -> bool {
    match person.role {
        Role::Administrator => true,
        Role::Teacher => owner == Some(person.person),
        Role::Member | Role::Moderator | Role::PrivacyManager | Role::DataProtectionOfficer => false,
    }
}
