use leptos::prelude::*;

use super::kept;
use crate::{consent::device, request, words::t};

/// Asks what the device may keep, until somebody answered. Refusing, accepting and choosing are one size and weight.
#[component]
pub fn ConsentBanner() -> impl IntoView {
    let is_about_cookies = request::with(|request| request.path.starts_with("/cookies")).unwrap_or_default();
    (device::should_ask() && !is_about_cookies).then(|| kept("consent-banner", String::new(), banner))
}

fn banner() -> impl IntoView {
    view! {
        <section class="consent-banner" aria-label=t("consent-title")>
            <p>
                <strong>{t("consent-question")}</strong>
                " "
                {t("consent-explanation")}
            </p>
            <form method="post" action="/api/consent_choose">
                <button class="button" name="choice" value="refuse">{t("consent-refuse")}</button>
                <button class="button" name="choice" value="accept">{t("consent-accept")}</button>
                <a class="button" href="/cookies#choice">{t("consent-more")}</a>
            </form>
        </section>
    }
}
