use domain::privacy;
use leptos::prelude::*;
use model::breach::BreachId;

use crate::{
    request::{self, Fault, site_and_actor},
    ui::{
        button::{Button, Weight},
        when::Day,
    },
    words::t,
};

/// Tells whom a breach affects on each page, until they put it away. The page of a fault asks the database for nothing.
#[component]
pub fn BreachBanner() -> impl IntoView {
    let is_fault = use_context::<Fault>().is_some();
    let path = request::request().map(|request| request.path).unwrap_or_default();
    Suspend::new(async move {
        let (site, actor) = site_and_actor().ok().filter(|(_, actor)| !is_fault && actor.person().is_some())?;
        let unread = privacy::unread_breaches(&site, &actor).await;
        // Whoever asked for another page gets it without the banner, which comes back with the database.
        let unread =
            unread.inspect_err(|error| tracing::error!(%error, "the notices of breaches can't be read")).ok()?;
        let lines: Vec<_> = unread.into_iter().map(|(breach, at)| line(breach, at, path.clone())).collect();
        (!lines.is_empty()).then(|| {
            view! { <section class="breach-banner" aria-label=t("breach-banner-title")>{lines}</section> }.into_any()
        })
    })
}

fn line(breach: BreachId, at: i64, back: String) -> impl IntoView {
    view! {
        <div>
            <p>
                <strong>{t("breach-banner")}</strong>
                " "
                <span class="quiet"><Day at /></span>
                " "
                <a href=format!("/settings/breaches#breach-{breach}")>{t("breach-banner-link")}</a>
            </p>
            <form method="post" action="/api/breach_dismiss">
                <input type="hidden" name="breach" value=breach.to_string() />
                <input type="hidden" name="back" value=back />
                <Button weight=Weight::Quiet icon="x">{t("breach-banner-dismiss")}</Button>
            </form>
        </div>
    }
}
