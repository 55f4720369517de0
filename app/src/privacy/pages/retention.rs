use domain::retention;
use leptos::prelude::*;
use model::{
    error::ErrorCode,
    retention::{RetentionOverview, RuleLine, RunCause, RunLine},
};

use super::holds::decides;
use crate::{
    admin::layout::AdminPage,
    request::site_and_actor,
    ui::{
        button::{Button, Buttons, LinkButton, Weight},
        confirm::Confirm,
        empty::Empty,
        form::{Form, FormState},
        page::page,
        progress::Progress,
        table::{TableHead, TableWrap},
        when::{When, WhenInTable},
    },
    words::{t, t_with},
};

const RUN: &str = "/api/retention_run_now";
const RETENTION: &str = "/admin/retention";

/// The rules of retention, what their next run removes, and the runs that were.
#[component]
pub fn RetentionPage() -> impl IntoView {
    page(async move {
        let (site, actor) = site_and_actor()?;
        let overview = retention::overview(&site, &actor).await?;
        let outlived = overview.outlived();
        let RetentionOverview { rules, lasting, next_run_at, under_way, runs } = overview;
        let rows: Vec<_> = rules.into_iter().map(|rule| view! { <Rule rule /> }).collect();
        Ok(view! {
            <AdminPage title=t("retention-title") lead=t("retention-lead")>
                <section>
                    <h2>{t("retention-next")}</h2>
                    <p>
                        {t_with("retention-next-removes", &[("count", outlived.into())])} " "
                        {t("retention-next-at")} " " <When at=next_run_at exact=true /> "."
                    </p>
                    {match under_way {
                        Some(progress) => view! {
                            <Progress
                                done=progress.done
                                total=progress.total
                                text=t_with(
                                    "retention-under-way",
                                    &[("done", progress.done.into()), ("total", progress.total.into())],
                                )
                            />
                        }
                        .into_any(),
                        None if decides() => view! {
                            <div class="buttons">
                                <LinkButton href="/admin/retention/run" weight=Weight::Quiet>
                                    {t("retention-run")}
                                </LinkButton>
                            </div>
                        }
                        .into_any(),
                        None => ().into_any(),
                    }}
                </section>
                <section>
                    <h2>{t("retention-rules")}</h2>
                    <TableWrap label=t("retention-rules")>
                        <table class="dense">
                            <TableHead columns=[t("retention-what"), t("retention-kept"), t("retention-ground"), t("retention-preview")] />
                            <tbody>{rows}</tbody>
                        </table>
                    </TableWrap>
                    <p>{t("retention-lasting")} " " {lasting.join(", ")} "."</p>
                </section>
                <Runs runs />
            </AdminPage>
        }
        .into_any())
    })
}

#[component]
fn Rule(rule: RuleLine) -> impl IntoView {
    let kept = (rule.kept_back > 0).then(|| t_with("retention-kept-back", &[("count", rule.kept_back.into())]));
    view! {
        <tr>
            <th scope="row">{rule.name}</th>
            <td>
                {rule.period}
                <br />
                <span class="quiet">{rule.from}</span>
            </td>
            <td>{rule.ground}</td>
            <td>
                {rule.outlived.to_string()}
                {kept.map(|kept| view! { <br /> <span class="quiet">{kept}</span> })}
            </td>
        </tr>
    }
    .into_any()
}

#[component]
fn Runs(runs: Vec<RunLine>) -> impl IntoView {
    let content = if runs.is_empty() {
        view! { <Empty icon="history" title=t("retention-no-runs")><p>{t("retention-no-runs-next")}</p></Empty> }
            .into_any()
    } else {
        let rows: Vec<_> = runs.into_iter().map(|run| view! { <Run run /> }).collect();
        view! {
            <TableWrap label=t("retention-runs")>
                <table class="dense">
                    <TableHead columns=[t("retention-run-at"), t("retention-run-by"), t("retention-run-took"), t("retention-run-removed")] />
                    <tbody>{rows}</tbody>
                </table>
            </TableWrap>
        }
        .into_any()
    };
    view! {
        <section>
            <h2>{t("retention-runs")}</h2>
            {content}
        </section>
    }
    .into_any()
}

#[component]
fn Run(run: RunLine) -> impl IntoView {
    let took = match run.duration() {
        Some(duration) if duration < 1000 => t("retention-took-little"),
        Some(duration) => t_with("retention-took", &[("seconds", (duration / 1000).into())]).into(),
        None => t("retention-not-over"),
    };
    let by = match (run.cause, &run.asked_by) {
        (RunCause::Schedule, _) => t("retention-by-schedule"),
        (RunCause::Person, Some(name)) => name.clone().into(),
        (RunCause::Person, None) => t("admin-gone"),
    };
    view! {
        <tr>
            <th scope="row"><WhenInTable at=Some(run.began_at.unwrap_or(run.asked_at)) /></th>
            <td>{by}</td>
            <td>{took}</td>
            <td>{removed(&run)}</td>
        </tr>
    }
    .into_any()
}

fn removed(run: &RunLine) -> AnyView {
    if run.removed.is_empty() {
        return t("retention-removed-nothing").into_any();
    }
    let parts: Vec<String> = run.removed.iter().map(|(name, count)| counted(name, *count)).collect();
    parts.join(", ").into_any()
}

fn counted(name: &str, count: u64) -> String {
    t_with("retention-counted", &[("name", name.to_owned().into()), ("count", count.into())])
}

/// What running the rules now removes, before they run.
#[component]
pub fn RetentionRunPage() -> impl IntoView {
    page(async move {
        let (site, actor) = site_and_actor()?;
        let overview = retention::overview(&site, &actor).await?;
        if !decides() {
            return Err(ErrorCode::NotAllowed.into());
        }
        let outlived = overview.outlived();
        let items: Vec<_> = overview
            .rules
            .iter()
            .filter(|rule| rule.outlived > 0)
            .map(|rule| view! { <li>{counted(&rule.name, rule.outlived)}</li> })
            .collect();
        Ok(view! {
            <AdminPage title=t("retention-run") above=vec![(RETENTION.to_owned(), t("retention-title"))]>
                <Confirm title=t_with("retention-run-question", &[("count", outlived.into())])>
                    {(!items.is_empty()).then(|| view! { <ul>{items}</ul> })}
                    <p>{t("retention-run-effect")}</p>
                    <Form action=RUN state=FormState::of(RUN, None)>
                        <Buttons>
                            <Button weight=Weight::Danger>{t("retention-run")}</Button>
                            <LinkButton href=RETENTION weight=Weight::Quiet>{t("retention-keep")}</LinkButton>
                        </Buttons>
                    </Form>
                </Confirm>
            </AdminPage>
        }
        .into_any())
    })
}
