use leptos::{oco::Oco, prelude::*};
use model::admin::{JobLine, JobState};

use crate::{
    admin::{
        layout::AdminPage,
        listing::{List, Listing, Table, column},
        query::asked,
    },
    request,
    ui::{notice::Tone, page::page, progress::Progress, tag::Tag, when::WhenInTable},
    words::{has, t, t_with},
};

const PATH: &str = "/admin/jobs";

/// The queue: what waits, runs, is done, and what gave up and can be tried again.
#[component]
pub fn JobsPage() -> impl IntoView {
    let query = asked();
    page(async move {
        let (site, actor) = request::site_and_actor()?;
        let jobs = domain::jobs::list(&site, &actor, &query).await?;
        let states = JobState::ALL.map(|state| (state.word().to_owned(), t(&state_key(state))));
        let listing = Listing::new(PATH, t("admin-jobs"), query, &jobs).narrowed_by(t("admin-all-states"), states);
        let columns = vec![
            column(t("admin-work")),
            column(t("admin-state")),
            column(t("admin-progress")),
            column(t("admin-attempts")).sorted("attempts").number(),
            column(t("admin-enqueued")).sorted("queued"),
            column(t("admin-due")).sorted("due"),
            column(t("admin-done")),
        ];
        let rows = jobs.items.into_iter().map(row).collect();
        Ok(view! {
            <AdminPage title=t("admin-jobs") lead=t("admin-jobs-lead")>
                <List listing=listing.clone() icon="list" none=t("admin-jobs-none") advice=t("admin-jobs-none-next")>
                    <Table listing columns rows />
                </List>
            </AdminPage>
        }
        .into_any())
    })
}

/// What a job does, in words; the word itself for one that only a newer release understands.
pub(super) fn work(kind: &str) -> Oco<'static, str> {
    let key = format!("admin-job-kind-{kind}");
    if has(&key) { t(&key) } else { kind.to_owned().into() }
}

fn state_key(state: JobState) -> String {
    format!("admin-job-{}", state.word())
}

const fn tone(state: JobState) -> Tone {
    match state {
        JobState::Waiting | JobState::Running => Tone::Info,
        JobState::Retrying => Tone::Warn,
        JobState::Done => Tone::Good,
        JobState::Failed => Tone::Danger,
    }
}

/// Where a job stands, and the code of its last failure.
#[component]
pub(super) fn State(state: JobState, failure: Option<String>) -> impl IntoView {
    view! {
        <Tag tone=tone(state)>{t(&state_key(state))}</Tag>
        {failure.map(|code| view! { " " <code>{code}</code> })}
    }
}

/// How far a job is, in the units of its kind; a dash for one that counts no steps.
pub(super) fn progress(job: &JobLine) -> AnyView {
    let Some(progress) = job.progress else { return "–".into_any() };
    let units = [("done", progress.done.into()), ("total", progress.total.into())];
    let text = t_with(&format!("admin-job-progress-{}", job.kind), &units);
    view! { <Progress done=progress.done total=progress.total text /> }.into_any()
}

/// "2 of 10".
pub(super) fn attempts(job: &JobLine) -> String {
    t_with("admin-attempts-of", &[("count", job.attempts.into()), ("most", job.max_attempts.into())])
}

fn row(job: JobLine) -> Vec<AnyView> {
    let due_at = job.due_at.filter(|_| matches!(job.state, JobState::Waiting | JobState::Retrying));
    vec![
        view! { <a href=format!("{PATH}/{}", job.id)>{work(&job.kind)}</a> }.into_any(),
        view! { <State state=job.state failure=job.failure.clone() /> }.into_any(),
        progress(&job),
        attempts(&job).into_any(),
        view! { <WhenInTable at=job.queued_at /> }.into_any(),
        view! { <WhenInTable at=due_at /> }.into_any(),
        view! { <WhenInTable at=job.done_at.filter(|_| job.state == JobState::Done) /> }.into_any(),
    ]
}
