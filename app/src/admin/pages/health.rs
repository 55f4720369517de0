use leptos::{oco::Oco, prelude::*};
use model::{
    DAY, HOUR, MINUTE, Millis, SECOND,
    admin::{Health, JobState, RegisterTotals, Volume},
};

use crate::{
    admin::layout::AdminPage,
    request,
    ui::{notice::Tone, page::page, tag::Tag, when::When},
    words::{t, t_with},
};

/// How the installation is.
#[component]
pub fn HealthPage() -> impl IntoView {
    page(async move {
        let (site, actor) = request::site_and_actor()?;
        let health = domain::admin::health(&site, &actor).await?;
        let (version, schema) = (health.version.clone(), schema(&health));
        Ok(view! {
            <AdminPage title=t("admin-health")>
                <div class="health">
                    <Group title=t("admin-release")>
                        <dt>{t("admin-version")}</dt>
                        <dd>{version}</dd>
                        <dt>{t("admin-uptime")}</dt>
                        <dd>{duration(health.uptime)}</dd>
                        <dt>{t("admin-schema")}</dt>
                        <dd>{schema}</dd>
                    </Group>
                    <Storage health=health.clone() />
                    <Mails health=health.clone() />
                    <Jobs health=health.clone() />
                    <Register totals=health.register />
                </div>
            </AdminPage>
        }
        .into_any())
    })
}

#[component]
fn Group(title: Oco<'static, str>, children: Children) -> impl IntoView {
    view! {
        <section>
            <h2>{title}</h2>
            <dl class="facts">{children()}</dl>
        </section>
    }
}

#[component]
fn Storage(health: Health) -> impl IntoView {
    let room = health.volume.map_or_else(|| t("admin-room-unknown").into_any(), room);
    let backup = match health.last_backup {
        Some(at) => view! { <When at /> }.into_any(),
        None => view! { <Tag tone=Tone::Warn>{t("admin-backup-never")}</Tag> }.into_any(),
    };
    view! {
        <Group title=t("admin-storage")>
            <dt>{t("admin-database")}</dt>
            <dd>{health.engine} ", " {size(health.database_size)}</dd>
            <dt>{t("admin-room")}</dt>
            <dd>{room}</dd>
            <dt>{t("admin-audit")}</dt>
            <dd>{t(&format!("audit-guard-{}", health.audit_guard.word()))}</dd>
            <dt>{t("admin-last-backup")}</dt>
            <dd>{backup}</dd>
        </Group>
    }
    .into_any()
}

/// How much room is left, marked when it is less than a tenth.
fn room(volume: Volume) -> AnyView {
    let words = t_with("admin-room-free", &[("free", size(volume.free).into()), ("size", size(volume.size).into())]);
    if volume.free < volume.size / 10 {
        view! { <Tag tone=Tone::Danger>{words}</Tag> }.into_any()
    } else {
        words.into_any()
    }
}

#[component]
fn Mails(health: Health) -> impl IntoView {
    view! {
        <Group title=t("admin-mails")>
            <dt>{t("admin-mail-route")}</dt>
            <dd>{t(&format!("admin-mail-route-{}", health.mail_route))}</dd>
            <dt>{t("admin-mails-failing")}</dt>
            <dd>{count("/admin/outbox?filter=waiting", health.failing_mails, Tone::Warn)}</dd>
            <dt>{t("admin-mails-refused")}</dt>
            <dd>{count("/admin/outbox?filter=refused", health.refused_mails, Tone::Danger)}</dd>
        </Group>
    }
    .into_any()
}

#[component]
fn Jobs(health: Health) -> impl IntoView {
    let lines: Vec<_> = health
        .jobs
        .into_iter()
        .map(|(state, number)| {
            let tone = if state == JobState::Failed { Tone::Danger } else { Tone::Info };
            let word = state.word();
            view! {
                <dt>{t(&format!("admin-job-{word}"))}</dt>
                <dd>{count(&format!("/admin/jobs?filter={word}"), number, tone)}</dd>
            }
        })
        .collect();
    let oldest = match health.oldest_job {
        Some(at) => view! { <When at /> }.into_any(),
        None => t("admin-oldest-job-none").into_any(),
    };
    view! {
        <Group title=t("admin-jobs")>
            {lines}
            <dt>{t("admin-oldest-job")}</dt>
            <dd>{oldest}</dd>
        </Group>
    }
    .into_any()
}

#[component]
fn Register(totals: RegisterTotals) -> impl IntoView {
    let covers = if totals.gaps == 0 {
        view! { <Tag tone=Tone::Good>{t("admin-register-whole")}</Tag> }.into_any()
    } else {
        view! { <Tag tone=Tone::Danger>{t_with("admin-register-gaps", &[("count", totals.gaps.into())])}</Tag> }
            .into_any()
    };
    view! {
        <Group title=t("admin-register")>
            <dt>{t("admin-register-tables")}</dt>
            <dd>{totals.tables}</dd>
            <dt>{t("admin-register-shown")}</dt>
            <dd>{totals.shown}</dd>
            <dt>{t("admin-register-withheld")}</dt>
            <dd>{totals.withheld}</dd>
            <dt>{t("admin-register-covers")}</dt>
            <dd>{covers}</dd>
        </Group>
    }
    .into_any()
}

/// A number that leads to what it counts, and stands out while it says that something is wrong.
fn count(href: &str, count: u64, tone: Tone) -> AnyView {
    if count == 0 {
        return "0".into_any();
    }
    let shown = if tone == Tone::Info { count.into_any() } else { view! { <Tag tone>{count}</Tag> }.into_any() };
    view! { <a href=href.to_owned()>{shown}</a> }.into_any()
}

fn schema(health: &Health) -> String {
    match (health.missing_migrations, health.newer_migrations) {
        (0, 0) => t_with("admin-schema-current", &[("version", health.schema.into())]),
        (0, newer) => t_with("admin-schema-newer", &[("version", health.schema.into()), ("count", newer.into())]),
        (missing, _) => t_with("admin-schema-missing", &[("version", health.schema.into()), ("count", missing.into())]),
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
