use leptos::prelude::*;
use model::{
    DAY, Millis,
    admin::{OpenRequests, OperationCounts, Overview},
};

use crate::{
    admin::layout::AdminPage,
    request,
    ui::{
        icon::Icon,
        page::page,
        when::{Day, When},
    },
    words::{t, t_with},
};

/// How old the last backup may be before it waits for the operator.
const BACKUP_AGE: Millis = 7 * DAY;

/// The first page of the dashboard: how many people there are, and what waits.
#[component]
pub fn OverviewPage() -> impl IntoView {
    page(async move {
        let (site, actor) = request::site_and_actor()?;
        let overview = domain::admin::overview(&site, &actor).await?;
        let waiting = waiting(&overview, site.now());
        Ok(view! {
            <AdminPage title=t("admin-overview")>
                <dl class="figures">
                    <Figure label="admin-figure-people" value=overview.people />
                    <Figure label="admin-figure-new-people" value=overview.new_people />
                    <Figure label="admin-figure-unconfirmed" value=overview.unconfirmed />
                    <Figure label="admin-figure-active-sessions" value=overview.active_sessions />
                </dl>
                <section>
                    <h2>{t("admin-waiting")}</h2>
                    {if waiting.is_empty() {
                        view! { <p class="nothing-waits"><Icon name="circle-check" />{t("admin-nothing-waits")}</p> }.into_any()
                    } else {
                        view! { <ul class="waiting" role="list">{waiting}</ul> }.into_any()
                    }}
                </section>
            </AdminPage>
        }
        .into_any())
    })
}

#[component]
fn Figure(label: &'static str, value: u64) -> impl IntoView {
    view! { <div><dt>{t(label)}</dt><dd>{value}</dd></div> }
}

/// What waits for the person who looks, the most urgent first: each with the way there.
fn waiting(overview: &Overview, now: Millis) -> Vec<AnyView> {
    let mut lines = Vec::new();
    if let Some(OpenRequests { count, next_due_at: Some(due_at) }) = overview.requests {
        let more = view! { {t("admin-waiting-requests-due")} " " <Day at=due_at /> }.into_any();
        lines.push(line("/admin/requests?filter=open", "admin-waiting-requests", count, more));
    }
    if let Some(count) = overview.open_reports.filter(|count| *count > 0) {
        lines.push(line("/admin/reports", "admin-waiting-reports", count, ().into_any()));
    }
    if let Some(OperationCounts { last_alarm, waiting_mails, refused_mails, failed_jobs, last_backup }) =
        overview.operation
    {
        if let Some(at) = last_alarm {
            let more = view! { <When at exact=true /> };
            lines.push(
                view! { <li><a href="/admin/audit">{t("admin-alarm")}</a> " " <span class="quiet">{more}</span></li> }
                    .into_any(),
            );
        }
        let counts = [
            ("/admin/jobs?filter=failed", "admin-failed-jobs", failed_jobs),
            ("/admin/outbox?filter=refused", "admin-refused-mails", refused_mails),
            ("/admin/outbox?filter=waiting", "admin-waiting-mails", waiting_mails),
        ];
        for (href, key, count) in counts.into_iter().filter(|(_, _, count)| *count > 0) {
            lines.push(line(href, key, count, ().into_any()));
        }
        match last_backup {
            None => lines.push(view! { <li><a href="/admin/health">{t("admin-no-backup")}</a></li> }.into_any()),
            Some(at) if now - at > BACKUP_AGE => lines.push(
                view! { <li><a href="/admin/health">{t("admin-old-backup")}</a> " " <When at exact=true /></li> }
                    .into_any(),
            ),
            Some(_) => {}
        }
    }
    lines
}

fn line(href: &'static str, key: &str, count: u64, more: AnyView) -> AnyView {
    let words = t_with(key, &[("count", count.into())]);
    view! { <li><a href=href>{words}</a> " " <span class="quiet">{more}</span></li> }.into_any()
}
