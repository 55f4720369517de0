use leptos::prelude::*;
use leptos_meta::Title;
use model::{
    learn::{CourseCard, course_address},
    page::Page,
};

use super::{duration, query};
use crate::{
    request::site_and_actor,
    ui::{empty::Empty, page::page, pager::Pager},
    words::{t, t_with},
};

/// What there is to learn.
#[component]
pub fn CataloguePage() -> impl IntoView {
    let number = query("page").and_then(|number| number.parse().ok()).unwrap_or(1);
    page(async move {
        let (site, actor) = site_and_actor()?;
        let Page { items, number, count } = domain::learn::catalogue(&site, &actor, number).await?;
        let is_empty = items.is_empty();
        let cards = course_list(items, 2);
        let href = |number: u32| if number > 1 { format!("/courses?page={number}") } else { "/courses".to_owned() };
        Ok(view! {
            <Title text=t("learn-catalogue-title") />
            <h1>{t("learn-catalogue-title")}</h1>
            {if is_empty {
                view! {
                    <Empty icon="book-open" title=t("learn-catalogue-empty")>
                        <p>{t("learn-catalogue-empty-advice")}</p>
                    </Empty>
                }
                    .into_any()
            } else {
                view! {
                    <p class="lead">{t("learn-catalogue-lead")}</p>
                    {cards}
                    <Pager number count href />
                }
                    .into_any()
            }}
        })
    })
}

/// Courses to choose from; `level` is that of their headings.
pub fn course_list(courses: Vec<CourseCard>, level: u8) -> impl IntoView {
    let cards: Vec<_> = courses.into_iter().map(|course| view! { <Card course level /> }).collect();
    view! { <ul class="course-list">{cards}</ul> }
}

#[component]
fn Card(course: CourseCard, level: u8) -> impl IntoView {
    let lessons = t_with("learn-lessons", &[("count", course.lessons.into())]);
    let language = (course.language != crate::request::language()).then(|| course.language.own_name());
    let link = view! { <a href=course_address(&course.slug)>{course.title}</a> };
    let heading = if level == 2 { view! { <h2>{link}</h2> }.into_any() } else { view! { <h3>{link}</h3> }.into_any() };
    view! {
        <li class="course-card" lang=course.language.tag()>
            {heading}
            {(!course.summary.is_empty()).then(|| view! { <p>{course.summary}</p> })}
            <p class="quiet" lang=crate::request::language().tag()>
                {lessons} " · " {duration(course.minutes)} {language.map(|name| format!(" · {name}"))}
            </p>
        </li>
    }
}
