use leptos::prelude::*;

use crate::{
    learn::pages::course_list,
    request,
    ui::{
        button::{LinkButton, Weight},
        page::page,
    },
    words::t,
};

/// How many courses the home page shows.
const SHOWN: u32 = 6;

/// The first courses of the catalogue, and the way into it.
#[component]
pub fn HomeCourses() -> impl IntoView {
    let courses = page(async move {
        let (site, actor) = request::site_and_actor()?;
        let courses = domain::learn::first_courses(&site, &actor, SHOWN).await?;
        Ok((!courses.is_empty()).then(|| course_list(courses, 3)))
    });
    view! {
        <section>
            <h2>{t("home-courses")}</h2>
            <p>{t("home-courses-lead")}</p>
            {courses}
            <LinkButton href="/courses" weight=Weight::Quiet icon="book-open">
                {t("home-courses-all")}
            </LinkButton>
        </section>
    }
}
