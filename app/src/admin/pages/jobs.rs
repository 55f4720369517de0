use leptos::prelude::*;
use model::admin::{JobLine, JobState};

use super::when_or_dash;
use crate::{
    admin::{
        layout::AdminPage,
        table::{Filters, SortHeading, asked, pages_of},
    },
    request,
    ui::{
        empty::Empty,
        form::{Form, FormState},
        page::page,
        pager::Pager,
        table::TableWrap,
    },
    words::{t, t_with},
};

const PATH: &str = "/admin/jobs";

/// The queue: what waits, runs, is done, and what gave up and can be tried again.
#[component]
pub fn JobsPage() -> impl IntoView {
    let query = asked();
    page(async move {
        let (site, actor) = request::site_and_actor()?;
        let jobs = domain::jobs::list(&site, &actor, &query).await?;
        let states = JobState::ALL.map(|state| (state.word().to_owned(), t(&state_key(state)).into_owned())).to_vec();
        let is_empty = jobs.items.is_empty();
        let (number, count) = (jobs.number, jobs.count);
        let pages = query.clone();
        Ok(view! {
            <AdminPage title=t("admin-jobs")>
                <p class="quiet">{t("admin-jobs-lead")}</p>
                <Filters path=PATH query=query.clone() choices=states />
                {if is_empty {
                    view! { <Empty icon="list" title=t("admin-jobs-none")>""</Empty> }.into_any()
                } else {
                    view! {
                        <TableWrap label=t("admin-jobs")>
                            <table class="admin-table">
                                <thead>
                                    <tr>
                                        <th scope="col">{t("admin-kind")}</th>
                                        <th scope="col">{t("admin-state")}</th>
                                        <SortHeading
                                            path=PATH
                                            query=query.clone()
                                            column="attempts"
                                            label=t("admin-attempts")
                                        />
                                        <SortHeading path=PATH query=query.clone() column="due" label=t("admin-due") />
                                        <th scope="col">{t("admin-done")}</th>
                                        <th scope="col">{t("admin-action")}</th>
                                    </tr>
                                </thead>
                                <tbody>{jobs.items.into_iter().map(row).collect::<Vec<_>>()}</tbody>
                            </table>
                        </TableWrap>
                    }
                        .into_any()
                }}
                <Pager number=number count=count href=pages_of(PATH, pages) />
            </AdminPage>
        }
        .into_any())
    })
}

fn state_key(state: JobState) -> String {
    format!("admin-job-{}", state.word())
}

fn row(job: JobLine) -> AnyView {
    let can_retry = matches!(job.state, JobState::Failed | JobState::Retrying);
    view! {
        <tr>
            <th scope="row">{job.kind.clone()}</th>
            <td>{t(&state_key(job.state))}{job.failure.map(|code| view! { " "<code>{code}</code> })}</td>
            <td class="number">{job.attempts.to_string()}</td>
            <td>{when_or_dash(job.due_at)}</td>
            <td>{when_or_dash(job.done_at)}</td>
            <td>{can_retry.then(|| view! { <Retry job=job.id kind=job.kind /> }.into_any())}</td>
        </tr>
    }
    .into_any()
}

#[component]
fn Retry(job: String, kind: String) -> impl IntoView {
    let state = FormState::of("/api/admin_retry_job", Some(("job", &job)));
    let label = t_with("admin-retry-named", &[("kind", kind.into())]);
    view! {
        <Form action="/api/admin_retry_job" state=state>
            <input type="hidden" name="job" value=job />
            <button class="button button-quiet" aria-label=label>{t("admin-retry")}</button>
        </Form>
    }
    .into_any()
}
