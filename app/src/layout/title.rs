use leptos::prelude::*;
use leptos_meta::Title;

use crate::request;

/// Adds the name of the site to the title of each page.
#[component]
pub fn WindowTitle() -> impl IntoView {
    let site = request::with(|request| request.site.settings.name.clone()).unwrap_or_default();
    view! { <Title formatter=move |page: String| format!("{page} · {site}") /> }
}
