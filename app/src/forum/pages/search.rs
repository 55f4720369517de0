use domain::markdown::escape;
use leptos::prelude::*;
use model::forum::{Fragment, SearchHit, SearchResults};

use super::{address, index::SearchForm, post::shown_name};
use crate::{
    request,
    ui::{
        breadcrumb::Breadcrumb,
        button::{LinkButton, Weight},
        empty::Empty,
        page::{form_urlencoded, page},
        page_header::PageHeader,
        when::When,
    },
    words::{t, t_with},
};

/// What was found in the forum.
#[component]
pub fn SearchPage() -> impl IntoView {
    let words = address::query("q").unwrap_or_default();
    let number = address::page_number();
    page(async move {
        let (site, actor) = request::site_and_actor()?;
        let results = domain::forum::search(&site, &actor, &words, number).await?;
        Ok(results_view(words, results))
    })
}

fn results_view(words: String, results: SearchResults) -> impl IntoView {
    let title = if words.is_empty() {
        t("forum-search-title").into_owned()
    } else {
        t_with("forum-search-results", &[("words", words.clone().into())])
    };
    let query = form_urlencoded(&words);
    let go = move |number: u32, key: &'static str| {
        view! {
            <LinkButton href=format!("/forum/search?q={query}&page={number}") weight=Weight::Quiet>{t(key)}</LinkButton>
        }
    };
    let newer = (results.number > 1).then(|| go(results.number - 1, "forum-search-newer"));
    let older = results.has_more.then(|| go(results.number + 1, "forum-search-older"));
    let body = if results.hits.is_empty() {
        view! {
            <Empty icon="search" title=t("forum-search-empty-title")>
                <p>{t("forum-search-empty-words")}</p>
            </Empty>
        }
        .into_any()
    } else {
        let hits: Vec<_> = results.hits.into_iter().map(hit_item).collect();
        view! { <ol class="topics" role="list">{hits}</ol> }.into_any()
    };
    view! {
        <Breadcrumb places=vec![("/forum".to_owned(), t("nav-forum"))] />
        <PageHeader title />
        <SearchForm words />
        {body}
        <div class="buttons">{newer} {older}</div>
    }
}

fn hit_item(hit: SearchHit) -> impl IntoView {
    let by = t_with("forum-by", &[("name", shown_name(hit.author).into())]);
    let mut title = marked(&hit.title);
    if title.is_empty() {
        escape(&mut title, &t("forum-title-gone"));
    }
    view! {
        <li class="topic-item">
            <a class="topic-title" href=hit.place.address() inner_html=title></a>
            <p class="hit-excerpt" inner_html=marked(&hit.excerpt)></p>
            <p class="topic-facts">
                <span>{by}</span>
                <When at=hit.created_at />
            </p>
        </li>
    }
}

/// Ready HTML: a page of results has a hundred fragments.
fn marked(fragments: &[Fragment]) -> String {
    let mut html = String::new();
    for Fragment { text, is_match } in fragments {
        html.push_str(if *is_match { "<mark>" } else { "" });
        escape(&mut html, text);
        html.push_str(if *is_match { "</mark>" } else { "" });
    }
    html
}
