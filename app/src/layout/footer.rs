use leptos::prelude::*;

use crate::words::t;

/// What must be reachable from each page.
#[component]
pub fn Footer() -> impl IntoView {
    view! {
        <footer class="site-footer">
            <p>{t("footer-promise")}</p>
        </footer>
    }
}
