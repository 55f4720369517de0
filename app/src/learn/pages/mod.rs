//! Pages of courses.

mod catalogue;
mod course;
mod lesson;
mod lesson_by_key;
mod manage;
mod mine;
mod outline;

pub use catalogue::{CataloguePage, course_list};
pub use course::CoursePage;
pub use lesson::LessonPage;
pub use lesson_by_key::LessonByKey;
pub use manage::ManageCoursesPage;
pub use mine::{ContinueCard, MyCoursesPage, NextStep};

use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use model::learn::Progress;

use crate::{ui::progress::Progress as Bar, words::t_with};

/// A parameter of the address.
fn parameter(name: &str) -> String {
    use_params_map().with_untracked(|parameters| parameters.get(name)).unwrap_or_default()
}

/// A value in the query of the address.
fn query(name: &str) -> Option<String> {
    use_query_map().with_untracked(|query| query.get(name))
}

/// How long something takes to read.
fn duration(minutes: u32) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60);
    if hours == 0 {
        t_with("learn-minutes", &[("minutes", minutes.into())])
    } else {
        t_with("learn-hours", &[("hours", hours.into()), ("minutes", rest.into())])
    }
}

/// How far somebody is: a bar, and the same in words.
#[component]
fn ProgressBar(
    /// How far.
    progress: Progress,
) -> impl IntoView {
    let words = t_with("learn-progress", &[("done", progress.done.into()), ("of", progress.of.into())]);
    view! { <Bar done=u64::from(progress.done) total=u64::from(progress.of) text=words /> }
}
