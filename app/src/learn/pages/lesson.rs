use domain::markdown::ID_PREFIX;
use leptos::prelude::*;
use leptos_meta::Title;
use model::{
    language::Language,
    learn::{Heading, LessonId, LessonLink, LessonPage as Lesson, course_address},
};

use super::{duration, outline::Outline, parameter};
use crate::{
    learn::islands::LessonKeys,
    request::site_and_actor,
    ui::{
        form::{Form, FormState},
        page::page,
    },
    words::t,
};

/// How many headings a lesson has before it gets an outline of its own.
const WORTH_AN_OUTLINE: usize = 3;

/// A lesson, like a page of a well-set book.
#[component]
pub fn LessonPage() -> impl IntoView {
    let (slug, path) = (parameter("slug"), parameter("lesson"));
    page(async move {
        let (site, actor) = site_and_actor()?;
        let Lesson {
            id,
            course_title,
            course_slug,
            language,
            title,
            minutes,
            html,
            headings,
            outline,
            previous,
            next,
            enrolled,
            done,
        } = domain::learn::lesson_page(&site, &actor, &slug, path.trim_end_matches('/')).await?;
        let tag = language.tag();
        let course = course_address(&course_slug);
        Ok(view! {
            <Title text=format!("{title} · {course_title}") />
            <div class="lesson-layout">
                <article class="lesson">
                    <p class="lesson-course" lang=tag><a href=course.clone()>{course_title}</a></p>
                    <h1 lang=tag>{title}</h1>
                    <p class="quiet">{duration(minutes)} {done.then(|| view! { " · ✓ " {t("learn-done")} })}</p>
                    <Headings headings language />
                    <div class="prose" lang=tag inner_html=html></div>
                    <Turn lesson=id course previous next enrolled language />
                    <p class="lesson-talk">
                        <a href=format!("/forum/new?lesson={id}")>{t("learn-discuss")}</a>
                        " "
                        <a href=format!("/forum?lesson={id}")>{t("learn-topics")}</a>
                    </p>
                    <LessonKeys />
                </article>
                <nav class="lesson-outline" aria-label=t("learn-contents") tabindex="0">
                    <details>
                        <summary>{t("learn-contents")}</summary>
                        <div lang=tag><Outline slug=course_slug outline current=id /></div>
                    </details>
                </nav>
            </div>
        })
    })
}

#[component]
fn Headings(headings: Vec<Heading>, language: Language) -> impl IntoView {
    (headings.len() >= WORTH_AN_OUTLINE).then(|| {
        let lines: Vec<_> = headings
            .into_iter()
            .filter(|heading| heading.level <= 3)
            .map(|heading| {
                let class = if heading.level == 2 { "depth-0" } else { "depth-1" };
                view! { <li class=class><a href=format!("#{ID_PREFIX}{}", heading.id)>{heading.text}</a></li> }
            })
            .collect();
        view! {
            <details class="lesson-headings">
                <summary>{t("learn-on-this-page")}</summary>
                <ul class="outline" lang=language.tag()>{lines}</ul>
            </details>
        }
    })
}

/// To the lessons before and after. For those who take the course, going on also notes that this lesson is done.
#[component]
fn Turn(
    lesson: LessonId,
    course: String,
    previous: Option<LessonLink>,
    next: Option<LessonLink>,
    enrolled: bool,
    language: Language,
) -> impl IntoView {
    let tag = language.tag();
    let previous = previous.map(|previous| {
        let address = previous.address();
        view! {
            <a class="lesson-previous" rel="prev" accesskey="p" data-previous href=address>
                <span class="quiet">{t("learn-previous")}</span>
                <span lang=tag>{previous.title}</span>
            </a>
        }
    });
    let onward = match (enrolled, next) {
        (true, next) => {
            let label = if next.is_some() { t("learn-done-next") } else { t("learn-done-last") };
            let state = FormState::of("/api/learn_complete", None);
            view! {
                <Form action="/api/learn_complete" state class="lesson-next">
                    <input type="hidden" name="lesson" value=lesson.to_string() />
                    <button class="button" accesskey="n" data-next>
                        <span>{label}</span>
                        {next.map(|next| view! { <span class="lesson-next-title" lang=tag>{next.title}</span> })}
                    </button>
                </Form>
            }
            .into_any()
        }
        (false, Some(next)) => {
            let address = next.address();
            view! {
                <a class="lesson-next" rel="next" accesskey="n" data-next href=address>
                    <span class="quiet">{t("learn-next")}</span>
                    <span lang=tag>{next.title}</span>
                </a>
            }
            .into_any()
        }
        (false, None) => view! { <a class="lesson-next" href=course>{t("learn-back-to-course")}</a> }.into_any(),
    };
    view! {
        <nav class="lesson-turn" aria-label=t("learn-turn")>{previous}{onward}</nav>
        <p class="quiet lesson-keys">{t("learn-keys")}</p>
    }
}
