use leptos::prelude::*;
use model::{DAY, HOUR, MINUTE, Millis, SECOND, admin::Health};

use crate::{
    admin::layout::AdminPage,
    request,
    ui::page::page,
    words::{t, t_with},
};

/// How the installation is.
#[component]
pub fn HealthPage() -> impl IntoView {
    page(async move {
        let (site, actor) = request::site_and_actor()?;
        let health = domain::admin::health(&site, &actor).await?;
        let schema = schema(&health);
        let jobs: Vec<_> = health
            .jobs
            .iter()
            .map(|(state, count)| {
                let address = format!("/admin/jobs?filter={}", state.word());
                view! {
                    <tr>
                        <th scope="row"><a href=address>{t(&format!("admin-job-{}", state.word()))}</a></th>
                        <td class="number">{count.to_string()}</td>
                    </tr>
                }
            })
            .collect();
        Ok(view! {
            <AdminPage title=t("admin-health")>
                <dl class="facts">
                    <dt>{t("admin-version")}</dt>
                    <dd>{health.version}</dd>
                    <dt>{t("admin-uptime")}</dt>
                    <dd>{duration(health.uptime)}</dd>
                    <dt>{t("admin-database")}</dt>
                    <dd>{health.engine}", "{size(health.database_size)}</dd>
                    <dt>{t("admin-schema")}</dt>
                    <dd>{schema}</dd>
                    <dt>{t("admin-audit")}</dt>
                    <dd>{t(&format!("audit-guard-{}", health.audit_guard.word()))}</dd>
                    <dt>{t("admin-mail-route")}</dt>
                    <dd>{t(&format!("admin-mail-route-{}", health.mail_route))}</dd>
                </dl>
                <h2>{t("admin-jobs")}</h2>
                <table class="admin-table">
                    <thead>
                        <tr><th scope="col">{t("admin-state")}</th><th scope="col">{t("admin-count")}</th></tr>
                    </thead>
                    <tbody>{jobs}</tbody>
                </table>
            </AdminPage>
        }
        .into_any())
    })
}

fn schema(health: &Health) -> String {
    match (health.missing_migrations, health.newer_migrations) {
        (0, 0) => t("admin-schema-current").into_owned(),
        (0, newer) => t_with("admin-schema-newer", &[("count", newer.into())]),
        (missing, _) => t_with("admin-schema-missing", &[("count", missing.into())]),
    }
}

/// A size in the unit that fits (IEC 80000-13).
fn size(bytes: u64) -> String {
    match bytes {
        0..=1_048_575 => format!("{} KiB", bytes / 1024),
        1_048_576..=1_073_741_823 => format!("{} MiB", bytes / 1_048_576),
        _ => format!("{} GiB", bytes / 1_073_741_824),
    }
}

/// How long something lasts, in its largest two units: `3 d 4 h`.
fn duration(length: Millis) -> String {
    let (days, hours, minutes) = (length / DAY, length % DAY / HOUR, length % HOUR / MINUTE);
    match (days, hours, minutes) {
        (0, 0, 0) => format!("{} s", length / SECOND),
        (0, 0, minutes) => format!("{minutes} min"),
        (0, hours, minutes) => format!("{hours} h {minutes} min"),
        (days, hours, _) => format!("{days} d {hours} h"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_name_two_units() {
        assert_eq!(duration(42 * SECOND), "42 s");
        assert_eq!(duration(3 * HOUR + 5 * MINUTE), "3 h 5 min");
        assert_eq!(duration(2 * DAY + HOUR), "2 d 1 h");
    }
}
