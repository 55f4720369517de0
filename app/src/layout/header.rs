use leptos::prelude::*;

use crate::{request, words::t};

/// The name of the site, the main places, and the way in.
#[component]
pub fn Header() -> impl IntoView {
    let person = request::signed_in();
    view! {
        <a class="skip-link" href="#content">{t("skip-to-content")}</a>
        <header class="site-header">
            <a class="site-name" href="/">"Alumet"</a>
            <nav aria-label=t("main-navigation")>
                <a href="/courses">{t("nav-courses")}</a>
                <a href="/forum">{t("nav-forum")}</a>
            </nav>
            {match person {
                Some(person) => view! { <a href="/settings">{person.name}</a> }.into_any(),
                None => view! { <a href="/sign-in">{t("nav-sign-in")}</a> }.into_any(),
            }}
        </header>
    }
}
