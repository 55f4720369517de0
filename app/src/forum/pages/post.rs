use leptos::prelude::*;
use model::forum::{Post, PostBody, PostId, Quote, ReactionCount, ReactionKind, Statement};

use crate::{
    forum::islands::shown_count,
    ui::{avatar::Avatar, icon::Icon, when::When},
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

/// A post as part of a conversation: the author quiet, the words loud, the actions on demand.
pub fn post_item(post: Post, reader: Reader) -> impl IntoView {
    let Post { id, number, author, is_mine, created_at, edited_at, body, quote, reactions } = post;
    let name = shown_name(author);
    let anchor = format!("post-{number}");
    let link = format!("#post-{number}");
    let is_shown = matches!(body, PostBody::Shown(_));
    let is_frozen = matches!(body, PostBody::Restricted(_));
    view! {
        <li class="post" id=anchor>
            <article>
                <header class="post-head">
                    <Avatar name=name.clone() />
                    <span class="post-author">{name}</span>
                    <a class="post-time" href=link>
                        <When at=created_at />
                    </a>
                    {edited_at.map(|_| edited_mark(id, is_mine || reader.may_moderate))}
                </header>
                {quote.map(quoted)}
                {post_body(body)}
                {is_shown.then(|| post_foot(id, is_mine, reader, reactions))}
                {(is_mine && !is_shown && !is_frozen).then(|| view! { <PostDeleteLink id /> })}
            </article>
        </li>
    }
    .into_any()
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

fn post_body(body: PostBody) -> AnyView {
    match body {
        PostBody::Shown(html) => view! { <div class="post-body prose" inner_html=html></div> }.into_any(),
        PostBody::Deleted => view! { <p class="post-gone">{t("forum-post-deleted")}</p> }.into_any(),
        PostBody::Restricted(own) => view! {
            <p class="post-gone">{t("forum-post-restricted")}</p>
            {own.map(|html| view! { <div class="post-body prose" inner_html=html></div> })}
        }
        .into_any(),
        PostBody::Hidden(None) => view! { <p class="post-gone">{t("forum-post-hidden")}</p> }.into_any(),
        PostBody::Hidden(Some(statement)) => hidden_body(statement).into_any(),
    }
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
