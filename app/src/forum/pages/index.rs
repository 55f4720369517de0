use leptos::prelude::*;
use model::forum::{TopicFilter, TopicList, TopicSummary, topic_address};

use super::{address, post::shown_name, topic::shown_title};
use crate::{
    request,
    ui::{
        button::{LinkButton, Weight},
        done_notice::DoneNotice,
        empty::Empty,
        icon::Icon,
        page::page,
        page_header::PageHeader,
        pager::Pager,
        tag::Tag,
        when::When,
    },
    words::{t, t_with},
};

/// The forum: its categories, its newest conversations, and the search.
#[component]
pub fn ForumPage() -> impl IntoView {
    let filter = TopicFilter {
        category: address::query("category"),
        lesson: address::query("lesson").and_then(|lesson| lesson.parse().ok()),
    };
    let number = address::page_number();
    page(async move {
        let (site, actor) = request::site_and_actor()?;
        let list = domain::forum::list_topics(&site, &actor, &filter, number).await?;
        Ok(forum_view(list, &filter))
    })
}

fn forum_view(list: TopicList, filter: &TopicFilter) -> impl IntoView + use<> {
    let chosen = list.categories.iter().find(|category| filter.category.as_ref() == Some(&category.slug));
    let (title, lead) = match (chosen, filter.lesson) {
        (_, Some(_)) => (t("forum-lesson-title"), t("forum-lesson-lead")),
        (Some(category), None) => (category.title.clone().into(), category.description.clone().into()),
        (None, None) => (t("forum-title"), t("forum-lead")),
    };
    let start = start_address(filter);
    let has_categories = !list.categories.is_empty();
    let actions = has_categories
        .then(|| {
            let start = start.clone();
            view! { <div class="buttons"><LinkButton href=start icon="plus">{t("forum-start")}</LinkButton></div> }
        })
        .into_any();
    let href = {
        let filter = query_of(filter);
        move |number: u32| format!("/forum?{filter}page={number}")
    };
    let body = match (list.topics.items.is_empty(), has_categories) {
        (_, false) => no_categories(list.may_organise).into_any(),
        (true, true) => view! {
            <Empty icon="messages-square" title=t("forum-empty-title")>
                <p>{t("forum-empty-words")}</p>
            </Empty>
        }
        .into_any(),
        (false, true) => {
            let items: Vec<_> = list.topics.items.into_iter().map(topic_item).collect();
            view! { <ol class="topics" role="list">{items}</ol> }.into_any()
        }
    };
    let may_organise = list.may_organise && has_categories;
    let categories = category_nav(list.categories, filter);
    let pager = view! { <Pager number=list.topics.number count=list.topics.count href /> }.into_any();
    view! {
        <PageHeader title lead />
        <DoneNotice />
        <div class="forum-bar">
            <SearchForm words=String::new() />
            {actions}
        </div>
        <div class="with-side forum">
            <div class="forum-side">
                {categories}
                {may_organise.then(|| view! {
                    <p><a href="/forum/categories/new">{t("forum-category-new")}</a></p>
                })}
            </div>
            <div>
                {body}
                {pager}
            </div>
        </div>
    }
}

fn start_address(filter: &TopicFilter) -> String {
    match (&filter.lesson, &filter.category) {
        (Some(lesson), _) => format!("/forum/new?lesson={lesson}"),
        (None, Some(category)) => format!("/forum/new?category={category}"),
        (None, None) => "/forum/new".to_owned(),
    }
}

fn query_of(filter: &TopicFilter) -> String {
    match (&filter.lesson, &filter.category) {
        (Some(lesson), _) => format!("lesson={lesson}&"),
        (None, Some(category)) => format!("category={category}&"),
        (None, None) => String::new(),
    }
}

fn no_categories(may_organise: bool) -> impl IntoView {
    let next = if may_organise {
        view! { <LinkButton href="/forum/categories/new" icon="plus">{t("forum-category-new")}</LinkButton> }.into_any()
    } else {
        view! { <p>{t("forum-no-categories-words")}</p> }.into_any()
    };
    view! { <Empty icon="messages-square" title=t("forum-no-categories-title")>{next}</Empty> }
}

fn category_nav(categories: Vec<model::forum::Category>, filter: &TopicFilter) -> AnyView {
    let here = |is_here: bool| is_here.then_some("page");
    let items: Vec<_> = categories
        .into_iter()
        .map(|category| {
            let is_here = filter.lesson.is_none() && filter.category.as_ref() == Some(&category.slug);
            view! {
                <li>
                    <a href=format!("/forum?category={}", category.slug) aria-current=here(is_here)>
                        {category.title}
                        " "
                        <span class="quiet">{category.topics}</span>
                    </a>
                </li>
            }
        })
        .collect();
    let is_all = filter.lesson.is_none() && filter.category.is_none();
    (!items.is_empty())
        .then(|| {
            view! {
                <nav class="side-nav" aria-label=t("forum-categories")>
                    <ul>
                        <li>
                            <a href="/forum" aria-current=here(is_all)>
                                {t("forum-all")}
                            </a>
                        </li>
                        {items}
                    </ul>
                </nav>
            }
        })
        .into_any()
}

/// A topic in a list.
pub fn topic_item(topic: TopicSummary) -> impl IntoView {
    let by = t_with("forum-by", &[("name", shown_name(topic.author).into())]);
    view! {
        <li class="topic-item">
            <a class="topic-title" href=topic_address(topic.id, &topic.slug)>
                {shown_title(&topic.title)}
            </a>
            <p class="topic-facts">
                {topic.is_locked.then(|| view! { <Tag icon="lock">{t("forum-locked")}</Tag> })}
                <span>{topic.category}</span>
                <span>{by}</span>
                <span>{t_with("forum-replies", &[("count", topic.replies.into())])}</span>
                <When at=topic.last_post_at />
            </p>
        </li>
    }
}

/// The search box of the forum.
#[component]
pub fn SearchForm(
    /// What it holds.
    words: String,
) -> impl IntoView {
    view! {
        <form role="search" method="get" action="/forum/search" class="forum-search">
            <label class="visually-hidden" for="q">
                {t("forum-search-label")}
            </label>
            <input type="search" id="q" name="q" value=words maxlength="200" placeholder=t("forum-search-label") />
            <button class=Weight::Quiet.class()>
                <Icon name="search" />
                {t("forum-search-submit")}
            </button>
        </form>
    }
    .into_any()
}
