use leptos::prelude::*;
use model::forum::{PostHistory, PostId};

use super::{address, post_forms::places};
use crate::{
    request,
    ui::{breadcrumb::Breadcrumb, page::page, page_header::PageHeader, when::When},
    words::t,
};

/// What a post said before.
#[component]
pub fn HistoryPage() -> impl IntoView {
    let post = address::key::<PostId>("id");
    page(async move {
        let (site, actor) = request::site_and_actor()?;
        Ok(history_view(domain::forum::post_history(&site, &actor, post?).await?))
    })
}

fn history_view(history: PostHistory) -> impl IntoView {
    let places = places(&history.place, &history.topic_title);
    let is_unchanged = history.revisions.is_empty();
    let earlier: Vec<_> = history
        .revisions
        .into_iter()
        .map(|revision| {
            view! {
                <li>
                    <h2>
                        {t("forum-history-until")} " " <When at=revision.replaced_at exact=true />
                    </h2>
                    <pre class="post-source">{revision.markdown}</pre>
                </li>
            }
        })
        .collect();
    view! {
        <Breadcrumb places />
        <PageHeader title=t("forum-history-title") lead=t("forum-history-lead") />
        {is_unchanged.then(|| view! { <p>{t("forum-history-empty")}</p> })}
        <ol class="revisions" role="list" reversed>
            <li>
                <h2>
                    {t("forum-history-now")} " " <When at=history.since exact=true />
                </h2>
                <pre class="post-source">{history.markdown}</pre>
            </li>
            {earlier}
        </ol>
    }
}
