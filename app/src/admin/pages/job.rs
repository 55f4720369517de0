use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use model::admin::{JobLine, JobState};

use super::{
    jobs::{State, attempts, progress, work},
    when_or_dash,
};
use crate::{
    admin::layout::AdminPage,
    request,
    ui::{
        button::{Button, Weight},
        confirm::Confirm,
        form::{Form, FormState},
        page::page,
    },
    words::{has, t},
};

/// One job: how it goes, and what can be done about it, each with what will happen.
#[component]
pub fn JobPage() -> impl IntoView {
    let job = use_params_map().with_untracked(|params| params.get("job")).unwrap_or_default();
    page(async move {
        let (site, actor) = request::site_and_actor()?;
        let job = domain::jobs::find(&site, &actor, &job).await?;
        let title = work(&job.kind);
        Ok(view! {
            <AdminPage title=title above=vec![("/admin/jobs".to_owned(), t("admin-jobs"))]>
                <Facts job=job.clone() />
                {job.may_retry.then(|| view! { <Retry job=job.id.clone() /> })}
                {job.may_cancel.then(|| view! { <Cancel job=job.clone() /> })}
                {(!job.may_cancel && !matches!(job.state, JobState::Running | JobState::Done))
                    .then(|| view! { <p class="quiet">{t("admin-job-not-yours")}</p> })}
            </AdminPage>
        }
        .into_any())
    })
}

#[component]
fn Facts(job: JobLine) -> impl IntoView {
    let is_due = matches!(job.state, JobState::Waiting | JobState::Retrying);
    let due = match job.due_at.filter(|_| is_due) {
        None if is_due => t("admin-due-now").into_any(),
        due_at => when_or_dash(due_at),
    };
    view! {
        <dl class="facts">
            <dt>{t("admin-state")}</dt>
            <dd><State state=job.state failure=job.failure.clone() /></dd>
            <dt>{t("admin-progress")}</dt>
            <dd>{progress(&job)}</dd>
            <dt>{t("admin-attempts")}</dt>
            <dd>{attempts(&job)}</dd>
            <dt>{t("admin-enqueued")}</dt>
            <dd>{when_or_dash(job.queued_at)}</dd>
            <dt>{t("admin-due")}</dt>
            <dd>{due}</dd>
            <dt>{t("admin-done")}</dt>
            <dd>{when_or_dash(job.done_at.filter(|_| job.state == JobState::Done))}</dd>
        </dl>
    }
    .into_any()
}

#[component]
fn Retry(job: String) -> impl IntoView {
    let state = FormState::of("/api/admin_retry_job", None);
    view! {
        <Confirm title=t("admin-retry-question")>
            <p>{t("admin-retry-effect")}</p>
            <Form action="/api/admin_retry_job" state>
                <input type="hidden" name="job" value=job />
                <Button>{t("admin-retry")}</Button>
            </Form>
        </Confirm>
    }
    .into_any()
}

#[component]
fn Cancel(job: JobLine) -> impl IntoView {
    let state = FormState::of("/api/admin_cancel_job", None);
    let effect = format!("admin-cancel-effect-{}", job.kind);
    view! {
        <Confirm title=t("admin-cancel-question")>
            {has(&effect).then(|| view! { <p>{t(&effect)}</p> })}
            <p>{t("admin-cancel-effect")}</p>
            <Form action="/api/admin_cancel_job" state>
                <input type="hidden" name="job" value=job.id />
                <Button weight=Weight::Danger>{t("admin-cancel")}</Button>
            </Form>
        </Confirm>
    }
    .into_any()
}
