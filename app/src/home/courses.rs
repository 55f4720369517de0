use leptos::prelude::*;

use crate::{
    ui::button::{LinkButton, Weight},
    words::t,
};

/// The way into the catalogue.
#[component]
pub fn HomeCourses() -> impl IntoView {
    view! {
        <section>
            <h2>{t("home-courses")}</h2>
            <p>{t("home-courses-lead")}</p>
            <LinkButton href="/courses" weight=Weight::Quiet icon="book-open">
                {t("home-courses-all")}
            </LinkButton>
        </section>
    }
}
