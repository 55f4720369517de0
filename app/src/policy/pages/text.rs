use domain::markdown::ID_PREFIX;
use leptos::prelude::*;
use model::policy::{Clause, Clauses};

use crate::words::t;

/// A text in its clauses: each with its short version beside it.
#[component]
pub fn Text(
    /// The text.
    text: Clauses,
    /// The tag of its language.
    language: &'static str,
    /// Whether links can't lead to its clauses, as where it stands beside the same in another language.
    #[prop(optional)]
    without_anchors: bool,
) -> impl IntoView {
    let clauses: Vec<_> =
        text.clauses.into_iter().map(|clause| view! { <OneClause clause without_anchors /> }).collect();
    view! {
        <div class="policy-text" lang=language>
            {(!text.intro.is_empty()).then(|| view! { <div class="prose" inner_html=text.intro></div> })}
            {clauses}
        </div>
    }
}

#[component]
fn OneClause(clause: Clause, without_anchors: bool) -> impl IntoView {
    let Clause { id, title, short, html } = clause;
    let id = (!without_anchors).then(|| format!("{ID_PREFIX}{id}"));
    let short = (!short.is_empty()).then(|| {
        view! {
            <div class="clause-short">
                <p class="clause-label">{t("policy-in-short")}</p>
                <div inner_html=short></div>
            </div>
        }
    });
    view! {
        <section class="clause">
            <h2 id=id>{title}</h2>
            {short}
            <div class="prose" inner_html=html></div>
        </section>
    }
}

/// What the clauses of a text are called, each a link to it.
#[component]
pub fn Contents(
    /// The clauses.
    clauses: Vec<(String, String)>,
    /// The tag of their language.
    language: &'static str,
) -> impl IntoView {
    let lines: Vec<_> = clauses
        .into_iter()
        .map(|(id, title)| view! { <li><a href=format!("#{ID_PREFIX}{id}")>{title}</a></li> })
        .collect();
    view! {
        <nav class="policy-contents" aria-label=t("policy-contents") tabindex="0">
            <details>
                <summary>{t("policy-contents")}</summary>
                <ul lang=language>{lines}</ul>
            </details>
        </nav>
    }
}
