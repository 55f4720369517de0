//! The first page.

use leptos::prelude::*;
use leptos_meta::Title;

use crate::words::t;

/// What this is, the catalogue, the forum.
#[component]
pub fn HomePage() -> impl IntoView {
    view! {
        <Title text=t("home-title") />
        <h1>{t("home-title")}</h1>
        <p>{t("home-lead")}</p>
    }
}
