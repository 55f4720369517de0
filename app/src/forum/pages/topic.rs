use leptos::prelude::*;
use model::forum::{PostId, QuoteDraft, TopicId, TopicPage as Topic, topic_address};

use super::{
    address,
    post::{Reader, posts_html},
    quoting::Quoting,
    writing::{Writing, WritingFields},
};
use crate::{
    error::Refusal,
    forum::islands::Reactions,
    request,
    ui::{
        breadcrumb::Breadcrumb,
        button::{Button, LinkButton, Weight},
        done_notice::DoneNotice,
        form::{Form, FormState},
        icon::Icon,
        page::page,
        page_header::PageHeader,
        pager::Pager,
        tag::Tag,
    },
    words::t,
};

const REPLY: &str = "/api/forum_reply";

/// A topic: its posts as a conversation, and the form that answers.
#[component]
pub fn TopicPage() -> impl IntoView {
    let topic = address::key::<TopicId>("id");
    let number = address::page_number();
    let quote = address::query("quote").and_then(|post| post.parse().ok());
    page(async move {
        let (site, actor) = request::site_and_actor()?;
        let topic = domain::forum::topic_page(&site, &actor, topic?, number).await?;
        let is_member = actor.person().is_some();
        let reader =
            Reader { is_member, may_moderate: topic.may_moderate, is_open: !topic.is_locked, page: topic.posts.number };
        let answer = match (topic.is_locked, is_member) {
            (true, _) => view! { <p class="notice">{t("forum-locked-notice")}</p> }.into_any(),
            (false, false) => view! { <VisitorPrompt /> }.into_any(),
            (false, true) => {
                let draft = draft_to_show(&site, &actor, topic.id, quote).await?;
                let writing = Writing::of(&site, &actor, REPLY).await?;
                let without = format!("{}#reply", page_address(&topic, topic.posts.number));
                view! { <ReplyForm topic=topic.id without draft writing /> }.into_any()
            }
        };
        Ok(topic_view(topic, reader, answer))
    })
}

/// What the reply form quotes: what the address asks for, unless the form came back with another passage.
async fn draft_to_show(
    site: &domain::Site,
    actor: &domain::actor::Actor,
    topic: TopicId,
    asked: Option<PostId>,
) -> Result<Option<QuoteDraft>, Refusal> {
    let refused = FormState::of(REPLY, None);
    let sent = |field: &str| refused.value(field, "").parse::<u32>().ok();
    let (post, range) = match refused.error() {
        Some(_) => (refused.value("quote", "").parse().ok(), sent("from").zip(sent("to"))),
        None => (asked, None),
    };
    let Some(post) = post else { return Ok(None) };
    let nobody = t("forum-former-member");
    Ok(domain::forum::draft_quote(site, actor, topic, post, range, &nobody).await?)
}

fn page_address(topic: &Topic, number: u32) -> String {
    let address = topic_address(topic.id, &topic.slug);
    if number > 1 { format!("{address}?page={number}") } else { address }
}

fn topic_view(topic: Topic, reader: Reader, answer: AnyView) -> impl IntoView {
    let title = shown_title(&topic.title);
    let places = vec![
        ("/forum".to_owned(), t("nav-forum")),
        (format!("/forum?category={}", topic.category_slug), topic.category.clone().into()),
    ];
    let address = topic_address(topic.id, &topic.slug);
    let lesson = topic.lesson.map(|lesson| {
        view! {
            <a class="topic-lesson" href=format!("/lessons/{lesson}")>
                <Icon name="book-open" />
                {t("forum-about-lesson")}
            </a>
        }
    });
    let locked = topic.is_locked.then(|| view! { <Tag icon="lock">{t("forum-locked")}</Tag> });
    let moderation = topic.may_moderate.then(|| lock_form(topic.id, topic.is_locked));
    let (number, count) = (topic.posts.number, topic.posts.count);
    let pager = {
        let href = move |number: u32| if number > 1 { format!("{address}?page={number}") } else { address.clone() };
        view! { <Pager number count href /> }.into_any()
    };
    let posts = posts_html(topic.posts.items, reader);
    view! {
        <div class="topic">
            <Breadcrumb places />
            <PageHeader title=title />
            <DoneNotice />
            <div class="topic-facts">{locked} {lesson} {moderation}</div>
            <ol class="posts" role="list" inner_html=posts></ol>
            {reader.is_member.then(|| view! { <Reactions /> })}
            {pager}
            <section id="reply" class="reply">
                {answer}
            </section>
        </div>
    }
}

/// A title to show; one that its author erased is named as such.
pub fn shown_title(title: &str) -> String {
    if title.is_empty() { t("forum-title-gone").into_owned() } else { title.to_owned() }
}

fn lock_form(topic: TopicId, is_locked: bool) -> impl IntoView {
    let (icon, words) = if is_locked { ("rotate-ccw", t("forum-unlock")) } else { ("lock", t("forum-lock")) };
    view! {
        <form method="post" action="/api/forum_lock">
            <input type="hidden" name="topic" value=topic.to_string() />
            <input type="hidden" name="locked" value=(!is_locked).to_string() />
            <Button weight=Weight::Quiet icon>{words}</Button>
        </form>
    }
}

#[component]
fn VisitorPrompt() -> impl IntoView {
    let typed = FormState::of(REPLY, None).value("text", "");
    let kept = (!typed.is_empty()).then(|| {
        view! {
            <p>{t("forum-visitor-kept")}</p>
            <pre class="post-source">{typed}</pre>
        }
    });
    view! {
        <div class="reply-prompt">
            {kept}
            <h2>{t("forum-visitor-title")}</h2>
            <p>{t("forum-visitor-words")}</p>
            <LinkButton href=address::sign_in("#reply") icon="log-in">
                {t("forum-visitor-sign-in")}
            </LinkButton>
        </div>
    }
}

#[component]
fn ReplyForm(topic: TopicId, without: String, draft: Option<QuoteDraft>, writing: Writing) -> impl IntoView {
    view! {
        <h2>{t("forum-reply-title")}</h2>
        <Form action="/api/forum_reply#reply" state=writing.summary.clone()>
            <input type="hidden" name="topic" value=topic.to_string() />
            {draft.map(|draft| view! { <Quoting draft without /> })}
            <WritingFields writing label=t("forum-reply-label") submit=t("forum-reply-submit") />
        </Form>
    }
}
