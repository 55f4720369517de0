use leptos::prelude::*;
use leptos_meta::Title;
use model::learn::{CourseCard, CoursePage as Course, CourseState, Enrolment, course_address};

use super::{ProgressBar, duration, outline::Outline, parameter};
use crate::{
    request::{signed_in, site_and_actor},
    ui::{
        done_notice::DoneNotice,
        form::{Form, FormState},
        page::{form_urlencoded, page},
    },
    words::{t, t_with},
};

/// What a course is about, what is in it, and the one thing to do next.
#[component]
pub fn CoursePage() -> impl IntoView {
    let slug = parameter("slug");
    page(async move {
        let (site, actor) = site_and_actor()?;
        let page = domain::learn::course_page(&site, &actor, &slug).await?;
        let next = next_step(&page);
        let Course { course, outline, enrolment } = page;
        let lessons = t_with("learn-lessons", &[("count", course.lessons.into())]);
        let is_hidden = course.state == CourseState::Draft;
        let leave = enrolment.map(|_| view! { <Leave course=course.clone() /> });
        Ok(view! {
            <Title text=course.title.clone() />
            <article class="course">
                <DoneNotice />
                <h1 lang=course.language.tag()>{course.title.clone()}</h1>
                {is_hidden.then(|| view! { <p class="notice notice-warn">{t("learn-hidden")}</p> })}
                {(!course.summary.is_empty())
                    .then(|| view! { <p class="lead" lang=course.language.tag()>{course.summary.clone()}</p> })}
                <p class="quiet">{lessons} " · " {duration(course.minutes)}</p>
                {next}
                <section aria-labelledby="contents">
                    <h2 id="contents">{t("learn-contents")}</h2>
                    <div lang=course.language.tag()>
                        <Outline slug=course.slug outline />
                    </div>
                </section>
                {leave}
            </article>
        })
    })
}

/// The one next action: go on, begin, or sign in to begin.
fn next_step(page: &Course) -> AnyView {
    match &page.enrolment {
        Some(enrolment) => go_on(enrolment),
        None => begin(page),
    }
}

fn go_on(enrolment: &Enrolment) -> AnyView {
    let progress = enrolment.progress;
    let next = enrolment.next.as_ref().map(|next| {
        let key = if progress.is_complete() { "learn-read-again" } else { "learn-continue" };
        view! { <p><a class="button" href=next.address()>{t_with(key, &[("title", next.title.clone().into())])}</a></p> }
    });
    view! { <ProgressBar progress />{next} }.into_any()
}

fn begin(page: &Course) -> AnyView {
    let first = page.first().map(|first| {
        view! { <a class="button button-quiet" href=first.address()>{t("learn-look-inside")}</a> }
    });
    let button = if signed_in().is_some() {
        let state = FormState::of("/api/learn_enrol", None);
        let id = page.course.id.to_string();
        view! {
            <Form action="/api/learn_enrol" state>
                <input type="hidden" name="course" value=id />
                <button class="button">{t("learn-enrol")}</button>
            </Form>
        }
        .into_any()
    } else {
        let next = form_urlencoded(&course_address(&page.course.slug));
        view! { <a class="button" href=format!("/sign-in?next={next}")>{t("learn-sign-in-to-enrol")}</a> }.into_any()
    };
    view! {
        <div class="actions">{button}{first}</div>
        <p class="quiet">{t("learn-enrol-why")}</p>
    }
    .into_any()
}

/// Leaving a course: what happens is said first.
#[component]
fn Leave(course: CourseCard) -> impl IntoView {
    let state = FormState::of("/api/learn_leave", None);
    let problem = state.problem("confirmed");
    let is_open = state.error().is_some();
    view! {
        <details class="leave" open=is_open>
            <summary>{t("learn-leave")}</summary>
            <p>{t("learn-leave-what-happens")}</p>
            <Form action="/api/learn_leave" state>
                <input type="hidden" name="course" value=course.id.to_string() />
                <div class="field">
                    <label class="choice">
                        <input
                            type="checkbox"
                            id="confirmed"
                            name="confirmed"
                            value="true"
                            aria-invalid=problem.is_some().then_some("true")
                            aria-describedby=problem.is_some().then_some("confirmed-problem")
                        />
                        " "
                        {t("learn-leave-confirm")}
                    </label>
                    {problem.map(|problem| view! { <p class="problem" id="confirmed-problem">{problem}</p> })}
                </div>
                <button class="button button-danger">{t("learn-leave-submit")}</button>
            </Form>
        </details>
    }
}
