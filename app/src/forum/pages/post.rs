use std::fmt::Write as _;

use domain::markdown::escape;
use leptos::prelude::*;
use model::forum::{Post, PostBody, PostId, Quote, ReactionCount, ReactionKind, Statement};

use crate::{
    forum::islands::shown_count,
    ui::{avatar::write_avatar, icon::Icon, when::write_when},
    words::{t, t_with},
};

/// What the reader of a topic may do with its posts.
#[derive(Clone, Copy)]
pub struct Reader {
    /// Whether somebody is signed in.
    pub is_member: bool,
    /// Whether they decide reports.
    pub may_moderate: bool,
    /// Whether the topic takes posts.
    pub is_open: bool,
    /// The number of the page.
    pub page: u32,
}

/// A name to show; who left is nobody in particular.
pub fn shown_name(author: Option<String>) -> String {
    author.unwrap_or_else(|| t("forum-former-member").into_owned())
}

/// The posts of a page as ready HTML. There are twenty of them, each of many small elements: as views they would cost more
/// than all that the page asks of the database.
pub fn posts_html(posts: Vec<Post>, reader: Reader) -> String {
    let mut html = String::with_capacity(posts.len() * 1500);
    for post in posts {
        write_post(&mut html, post, reader);
    }
    html
}

/// A post as part of a conversation: the author quiet, the words loud, the actions on demand.
fn write_post(html: &mut String, post: Post, reader: Reader) {
    let Post { id, number, author, is_mine, created_at, edited_at, body, quote, reactions } = post;
    let name = shown_name(author);
    let is_shown = matches!(body, PostBody::Shown(_));
    // Writing into a string can't fail.
    let _ = write!(html, "<li class=\"post\" id=\"post-{number}\"><article><header class=\"post-head\">");
    write_avatar(html, &name);
    html.push_str("<span class=\"post-author\">");
    escape(html, &name);
    let _ = write!(html, "</span><a class=\"post-time\" href=\"#post-{number}\">");
    write_when(html, created_at);
    html.push_str("</a>");
    if edited_at.is_some() {
        html.push_str(&edited_mark(id, is_mine || reader.may_moderate).to_html());
    }
    html.push_str("</header>");
    if let Some(quote) = quote {
        html.push_str(&quoted(quote).to_html());
    }
    write_body(html, body);
    if is_shown {
        html.push_str(&post_foot(id, is_mine, reader, reactions).to_html());
    } else if is_mine {
        html.push_str(&view! { <PostDeleteLink id /> }.to_html());
    }
    html.push_str("</article></li>");
}

fn edited_mark(post: PostId, may_see_history: bool) -> AnyView {
    if may_see_history {
        view! { <a class="post-edited" href=format!("/forum/p/{post}/history")>{t("forum-edited")}</a> }.into_any()
    } else {
        view! { <span class="post-edited">{t("forum-edited")}</span> }.into_any()
    }
}

fn quoted(quote: Quote) -> AnyView {
    let source = format!("/forum/p/{}", quote.post);
    match quote.text {
        Some(text) => {
            let whom = t_with("forum-quoted", &[("name", shown_name(quote.author).into())]);
            view! {
                <blockquote class="post-quote" cite=source.clone()>
                    <a href=source.clone()>{whom}</a>
                    <p>{text}</p>
                </blockquote>
            }
            .into_any()
        }
        None => view! { <p class="post-quote">{t("forum-quote-gone")}</p> }.into_any(),
    }
}

fn write_body(html: &mut String, body: PostBody) {
    let gone = match body {
        PostBody::Shown(words) => {
            html.push_str("<div class=\"post-body prose\">");
            html.push_str(&words);
            html.push_str("</div>");
            return;
        }
        PostBody::Hidden(Some(statement)) => {
            html.push_str(&hidden_body(statement).to_html());
            return;
        }
        PostBody::Deleted => t("forum-post-deleted"),
        PostBody::Hidden(None) => t("forum-post-hidden"),
    };
    html.push_str("<p class=\"post-gone\">");
    escape(html, &gone);
    html.push_str("</p>");
}

fn hidden_body(statement: Statement) -> impl IntoView {
    let reason = t(&format!("forum-reason-{}", statement.reason.word()));
    view! {
        <div class="notice notice-warn">
            <Icon name="triangle-alert" />
            <p>
                <strong>{t("forum-hidden-statement")}</strong>
            </p>
            <p>{t_with("forum-hidden-reason", &[("reason", reason.into_owned().into())])}</p>
            {(!statement.note.is_empty()).then(|| view! { <p>{statement.note}</p> })}
        </div>
        <div class="post-body prose post-hidden" inner_html=statement.html></div>
    }
}

/// A button for each kind of reaction: how many reacted so, pressed where the reader did.
fn reaction_form(post: PostId, reactions: &[ReactionCount]) -> AnyView {
    let buttons: Vec<_> = ReactionKind::ALL
        .iter()
        .map(|&kind| {
            let found = reactions.iter().find(|reaction| reaction.kind == kind);
            let is_mine = found.is_some_and(|found| found.is_mine);
            view! {
                <button class="reaction" name="kind" value=kind.word() aria-pressed=is_mine.to_string()>
                    <Icon name=icon_of(kind) />
                    <span class="reaction-word">{reaction_word(kind)}</span>
                    <span class="reaction-count">{shown_count(found.map_or(0, |found| found.count))}</span>
                </button>
            }
        })
        .collect();
    view! {
        <form method="post" action="/api/forum_react" class="reactions">
            <input type="hidden" name="post" value=post.to_string() />
            {buttons}
        </form>
    }
    .into_any()
}

/// The icon of a kind of reaction.
const fn icon_of(kind: ReactionKind) -> &'static str {
    match kind {
        ReactionKind::Like => "thumbs-up",
        ReactionKind::Thanks => "life-buoy",
        ReactionKind::Insight => "lightbulb",
        ReactionKind::Heart => "heart",
    }
}

fn post_foot(id: PostId, is_mine: bool, reader: Reader, reactions: Vec<ReactionCount>) -> AnyView {
    if !reader.is_member {
        return seen_reactions(&reactions).into_any();
    }
    let quote = reader.is_open.then(|| {
        view! {
            <a
                class="post-action"
                href=format!("?page={}&quote={id}#reply", reader.page)
                rel="nofollow"
            >
                <Icon name="quote" />
                {t("forum-quote")}
            </a>
        }
    });
    let actions = if is_mine {
        view! {
            {reader.is_open.then(|| view! {
                <a href=format!("/forum/p/{id}/edit")>
                    <Icon name="pencil" />
                    {t("forum-edit")}
                </a>
            })}
            <PostDeleteLink id />
        }
        .into_any()
    } else {
        view! {
            <a href=format!("/forum/p/{id}/report") rel="nofollow">
                <Icon name="flag" />
                {t("forum-report")}
            </a>
        }
        .into_any()
    };
    view! {
        <footer class="post-foot">
            {reaction_form(id, &reactions)}
            {quote}
            <details class="post-more">
                <summary>{t("forum-more")}</summary>
                <div class="post-actions">{actions}</div>
            </details>
        </footer>
    }
    .into_any()
}

#[component]
fn PostDeleteLink(id: PostId) -> impl IntoView {
    view! {
        <a href=format!("/forum/p/{id}/delete")>
            <Icon name="trash-2" />
            {t("forum-delete")}
        </a>
    }
}

fn reaction_word(kind: ReactionKind) -> String {
    t(&format!("forum-reaction-{}", kind.word())).into_owned()
}

fn seen_reactions(reactions: &[ReactionCount]) -> Option<impl IntoView + use<>> {
    let items: Vec<_> = reactions
        .iter()
        .map(|reaction| {
            view! {
                <li>
                    <Icon name=icon_of(reaction.kind) />
                    {reaction_word(reaction.kind)}
                    " "
                    {reaction.count}
                </li>
            }
        })
        .collect();
    (!items.is_empty()).then(|| view! { <ul class="post-foot reactions-seen">{items}</ul> })
}
