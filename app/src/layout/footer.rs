use leptos::prelude::*;
use model::policy::Document;

use super::{
    choices::{LanguageChoice, ThemeChoice},
    kept,
};
use crate::{request, words::t};

/// What must be reachable from each page: the promise, the documents, cookies, the support address, language and theme.
#[component]
pub fn Footer() -> impl IntoView {
    let support = request::with(|request| request.site.settings.support_address.clone()).unwrap_or_default();
    let theme = request::with(|request| request.theme).unwrap_or_default();
    kept("footer", format!("{support} {}", theme.word()), || footer(support))
}

fn footer(support: String) -> impl IntoView {
    let write_to_us = format!("mailto:{support}");
    let documents = Document::ALL.map(|document| {
        view! { <a href=document.address()>{t(&format!("policy-{}", document.word()))}</a> }
    });
    view! {
        <footer class="site-footer">
            <div>
                <p>{t("footer-promise")}</p>
                <p class="site-links">
                    {documents}
                    <a href="/cookies">{t("footer-cookies")}</a>
                    <a href=write_to_us>{support}</a>
                </p>
            </div>
            <div class="site-choices">
                <LanguageChoice />
                <ThemeChoice />
            </div>
        </footer>
    }
}
