//! Pages of courses.

mod catalogue;
mod course;
mod lesson;
mod manage;
mod mine;
mod outline;

pub use catalogue::CataloguePage;
pub use course::CoursePage;
pub use lesson::LessonPage;
pub use manage::ManageCoursesPage;
pub use mine::{ContinueCard, MyCoursesPage};

use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use model::learn::Progress;

use crate::words::{t, t_with};

/// A parameter of the address.
fn parameter(name: &str) -> String {
    use_params_map().with_untracked(|parameters| parameters.get(name)).unwrap_or_default()
}

/// The sentence about what was just done, where the address names one of `known`.
#[component]
fn DoneNotice(
    /// The codes that this page knows.
    known: &'static [&'static str],
) -> impl IntoView {
    let done = use_query_map().with_untracked(|query| query.get("done")).unwrap_or_default();
    known.contains(&done.as_str()).then(|| {
        view! { <p class="notice notice-good" role="status">{t(&format!("learn-done-{done}"))}</p> }
    })
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
    view! {
        <p class="progress">
            <progress max=progress.of value=progress.done aria-label=t("learn-progress-label")></progress>
            <span>{words}</span>
        </p>
    }
}
