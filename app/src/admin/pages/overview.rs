use leptos::prelude::*;
use model::admin::OperationCounts;

use crate::{
    admin::layout::AdminPage,
    request,
    ui::page::page,
    words::{t, t_with},
};

/// The first page of the dashboard: how many people there are, and what waits.
#[component]
pub fn OverviewPage() -> impl IntoView {
    page(async move {
        let (site, actor) = request::site_and_actor()?;
        let overview = domain::admin::overview(&site, &actor).await?;
        Ok(view! {
            <AdminPage title=t("admin-overview")>
                <dl class="figures">
                    <Figure label="admin-figure-people" value=overview.people />
                    <Figure label="admin-figure-new-people" value=overview.new_people />
                    <Figure label="admin-figure-unconfirmed" value=overview.unconfirmed />
                    <Figure label="admin-figure-active-sessions" value=overview.active_sessions />
                </dl>
                {overview.operation.map(|counts| view! { <Waiting counts=counts /> })}
            </AdminPage>
        }
        .into_any())
    })
}

#[component]
fn Figure(label: &'static str, value: u64) -> impl IntoView {
    view! { <div><dt>{t(label)}</dt><dd>{value.to_string()}</dd></div> }
}

#[component]
fn Waiting(counts: OperationCounts) -> impl IntoView {
    let mails = t_with("admin-waiting-mails", &[("count", counts.waiting_mails.into())]);
    let jobs = t_with("admin-failed-jobs", &[("count", counts.failed_jobs.into())]);
    view! {
        <section>
            <h2>{t("admin-waiting")}</h2>
            {if counts.waiting_mails == 0 && counts.failed_jobs == 0 {
                view! { <p>{t("admin-nothing-waits")}</p> }.into_any()
            } else {
                view! {
                    <ul>
                        <li><a href="/admin/outbox?filter=waiting">{mails}</a></li>
                        <li><a href="/admin/jobs?filter=failed">{jobs}</a></li>
                    </ul>
                }
                    .into_any()
            }}
        </section>
    }
}
