use leptos::prelude::*;

use crate::{ui::icon::Icon, words::t};

/// A promise: the beginning of its keys, its icon, and where it can be checked.
struct Promise {
    key: &'static str,
    icon: &'static str,
    href: &'static str,
}

const PROMISES: [Promise; 3] = [
    Promise { key: "home-promise-read", icon: "book-open", href: "/courses" },
    Promise { key: "home-promise-data", icon: "database", href: "/settings/data" },
    Promise { key: "home-promise-cookies", icon: "shield-check", href: "/cookies" },
];

/// Three promises, each with the link that keeps it.
#[component]
pub fn Promises() -> impl IntoView {
    let items: Vec<_> = PROMISES
        .iter()
        .map(|Promise { key, icon, href }| {
            view! {
                <li>
                    <Icon name=icon />
                    <h3>{t(key)}</h3>
                    <p>{t(&format!("{key}-text"))}</p>
                    <a href=*href>{t(&format!("{key}-link"))}</a>
                </li>
            }
        })
        .collect();
    view! {
        <section aria-labelledby="promises">
            <h2 id="promises" class="visually-hidden">
                {t("home-promises")}
            </h2>
            <ul class="promises" role="list">
                {items}
            </ul>
        </section>
    }
}
