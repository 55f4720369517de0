use leptos::prelude::*;
use leptos_meta::Title;
use model::learn::{MyCourse, course_address};

use super::ProgressBar;
use crate::{
    request::site_and_actor,
    ui::{done_notice::DoneNotice, empty::Empty, page::page},
    words::{t, t_with},
};

/// The courses of the signed-in person, the one read last first.
#[component]
pub fn MyCoursesPage() -> impl IntoView {
    page(async move {
        let (site, actor) = site_and_actor()?;
        let courses = domain::learn::my_courses(&site, &actor).await?;
        let is_empty = courses.is_empty();
        let cards: Vec<_> = courses.into_iter().map(|course| view! { <li><ContinueCard course /></li> }).collect();
        Ok(view! {
            <Title text=t("learn-mine-title") />
            <h1>{t("learn-mine-title")}</h1>
            <DoneNotice />
            {if is_empty {
                view! {
                    <Empty icon="graduation-cap" title=t("learn-mine-empty")>
                        <p>{t("learn-mine-empty-advice")}</p>
                        <a class="button" href="/courses">{t("learn-mine-find")}</a>
                    </Empty>
                }
                    .into_any()
            } else {
                view! { <ul class="course-list">{cards}</ul> }.into_any()
            }}
        })
    })
}

/// A course that somebody takes: how far they are, and the one next thing.
#[component]
pub fn ContinueCard(
    /// The course.
    course: MyCourse,
) -> impl IntoView {
    let is_complete = course.progress.is_complete();
    view! {
        <section class="course-card">
            <h2><a href=course_address(&course.slug)>{course.title}</a></h2>
            <ProgressBar progress=course.progress />
            {is_complete.then(|| view! { <p>{t("learn-complete")}</p> })}
            {course
                .next
                .filter(|_| !is_complete)
                .map(|next| {
                    let words = t_with("learn-continue", &[("title", next.title.clone().into())]);
                    view! { <p><a class="button" href=next.address()>{words}</a></p> }
                })}
        </section>
    }
}

/// The one next thing of a member: the lesson to go on with, or a course to choose.
#[component]
pub fn NextStep() -> impl IntoView {
    page(async move {
        let (site, actor) = site_and_actor()?;
        let going = domain::learn::continue_reading(&site, &actor).await?;
        Ok(match going {
            Some(course) => view! { <ContinueCard course /> }.into_any(),
            None => view! {
                <p>{t("learn-mine-empty-advice")}</p>
                <p><a class="button" href="/courses">{t("learn-mine-find")}</a></p>
            }
            .into_any(),
        })
    })
}
