use leptos::prelude::*;
use model::{
    error::ErrorCode,
    forum::{PostId, PostPlace, PostSource, ReportReason},
};

use super::{
    address,
    topic::shown_title,
    writing::{Writing, WritingFields},
};
use crate::{
    request,
    ui::{
        breadcrumb::Breadcrumb,
        button::{Button, Buttons, LinkButton, Weight},
        confirm::Confirm,
        fields::{RadioGroup, TextArea},
        form::{Form, FormState},
        page::page,
        page_header::PageHeader,
    },
    words::t,
};

const EDIT: &str = "/api/forum_edit";

/// Goes to a post in its topic.
#[component]
pub fn PostPage() -> impl IntoView {
    let post = address::key::<PostId>("id");
    page(async move {
        let (site, actor) = request::site_and_actor()?;
        let place = domain::forum::place_of_post(&site, &actor, post?).await?;
        request::redirect(&place.address());
        Ok(view! { <a href=place.address()>{t("forum-back-to-topic")}</a> })
    })
}

/// Changes one's own post.
#[component]
pub fn EditPage() -> impl IntoView {
    let post = address::key::<PostId>("id");
    page(async move {
        let (site, actor) = request::site_and_actor()?;
        let source = domain::forum::post_source(&site, &actor, post?).await?;
        let writing = Writing::of(&site, &actor, EDIT).await?;
        let back = source.place.address();
        Ok(view! {
            <Breadcrumb places=places(&source.place, &source.topic_title) />
            <PageHeader title=t("forum-edit-title") lead=t("forum-edit-lead") />
            <Form action=EDIT state=writing.summary.clone()>
                <input type="hidden" name="post" value=source.place.post.to_string() />
                <WritingFields
                    writing
                    label=t("forum-text-label")
                    initial=source.markdown
                    submit=t("forum-edit-submit")
                />
            </Form>
            <p><a href=back>{t("forum-back-to-topic")}</a></p>
        })
    })
}

/// The way back to a topic.
pub fn places(place: &PostPlace, title: &str) -> Vec<(String, leptos::oco::Oco<'static, str>)> {
    vec![("/forum".to_owned(), t("nav-forum")), (place.address(), shown_title(title).into())]
}

/// Says what deleting a post does, and does it.
#[component]
pub fn DeletePage() -> impl IntoView {
    let post = address::key::<PostId>("id");
    page(async move {
        let (site, actor) = request::site_and_actor()?;
        let source = domain::forum::post_source(&site, &actor, post?).await?;
        Ok(delete_view(source))
    })
}

fn delete_view(source: PostSource) -> impl IntoView {
    let back = source.place.address();
    let post = source.place.post.to_string();
    let (what, words) = if source.is_whole_topic {
        (t("forum-delete-topic-what"), t("forum-delete-topic-submit"))
    } else {
        (t("forum-delete-what"), t("forum-delete-submit"))
    };
    let keeps_title = !source.is_whole_topic && source.place.number == 1;
    view! {
        <Breadcrumb places=places(&source.place, &source.topic_title) />
        <PageHeader title=t("forum-delete-title") />
        <Confirm title=t("forum-delete-question")>
            <p>{what}</p>
            {keeps_title.then(|| view! { <p>{t("forum-delete-title-stays")}</p> })}
            <pre class="post-source">{source.markdown}</pre>
            <Form action="/api/forum_delete" state=FormState::of("/api/forum_delete", None)>
                <input type="hidden" name="post" value=post />
                <Buttons>
                    <Button weight=Weight::Danger icon="trash-2">
                        {words}
                    </Button>
                    <LinkButton href=back weight=Weight::Quiet>
                        {t("forum-keep")}
                    </LinkButton>
                </Buttons>
            </Form>
        </Confirm>
    }
}

/// Reports a post to the moderators.
#[component]
pub fn ReportPage() -> impl IntoView {
    let post = address::key::<PostId>("id");
    page(async move {
        let (site, actor) = request::site_and_actor()?;
        let place = domain::forum::post_to_report(&site, &actor, post?).await?;
        Ok(report_view(place))
    })
}

fn report_view(place: PostPlace) -> impl IntoView {
    const REPORT: &str = "/api/forum_report";
    let state = FormState::of(REPORT, None);
    let is_known = state.error().is_some_and(|error| error.code == ErrorCode::Conflict);
    let summary = if is_known { FormState::default() } else { state.clone() };
    let reasons = ReportReason::ALL
        .iter()
        .map(|reason| (reason.word().to_owned(), t(&format!("forum-reason-{}", reason.word()))))
        .collect();
    view! {
        <Breadcrumb places=vec![("/forum".to_owned(), t("nav-forum"))] />
        <PageHeader title=t("forum-report-title") lead=t("forum-report-lead") />
        {is_known.then(|| view! { <p class="notice" role="status">{t("forum-report-known")}</p> })}
        <Form action=REPORT state=summary>
            <input type="hidden" name="post" value=place.post.to_string() />
            <RadioGroup state=state.clone() name="reason" label=t("forum-report-reason") choices=reasons />
            <TextArea
                state
                name="note"
                label=t("forum-report-note")
                hint=t("forum-report-note-hint")
                rows=4
                optional=true
            />
            <Buttons>
                <Button icon="flag">{t("forum-report-submit")}</Button>
                <LinkButton href=place.address() weight=Weight::Quiet>
                    {t("forum-back-to-topic")}
                </LinkButton>
            </Buttons>
        </Form>
    }
}
