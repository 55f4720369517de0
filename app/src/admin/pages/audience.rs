use leptos::prelude::*;
use model::audience::{AudienceDay, Use};

use crate::{
    admin::layout::AdminPage,
    request,
    ui::{
        empty::Empty,
        page::page,
        table::{TableHead, TableWrap},
        when::Day,
    },
    words::{t, t_with},
};

/// How much the site is used, as far as people allowed to count it.
#[component]
pub fn AudiencePage() -> impl IntoView {
    page(async move {
        let (site, actor) = request::site_and_actor()?;
        let report = domain::audience::audience(&site, &actor).await?;
        let body = if report.pages.is_empty() && report.features.is_empty() {
            view! { <Empty icon="activity" title=t("audience-none")><p>{t("audience-none-next")}</p></Empty> }
                .into_any()
        } else {
            view! {
                <Chart title=t("audience-visitors").into_owned() days=report.days.clone() value=|day| day.visitors />
                <Chart title=t("audience-views").into_owned() days=report.days.clone() value=|day| day.views />
                <Days days=report.days />
                <MostUsed title=t("audience-pages").into_owned() column="audience-page" used=report.pages />
                <MostUsed title=t("audience-features").into_owned() column="audience-feature" used=report.features />
            }
            .into_any()
        };
        Ok(view! { <AdminPage title=t("audience-title") lead=t("audience-lead")>{body}</AdminPage> }.into_any())
    })
}

/// The width of a day, with the gap after it, in units of the drawing.
const STEP: i64 = 20;
const HEIGHT: i64 = 120;

/// A bar for each day. The table below says the same to those who can't see it.
#[component]
fn Chart(title: String, days: Vec<AudienceDay>, value: fn(&AudienceDay) -> i64) -> impl IntoView {
    let most = days.iter().map(value).max().unwrap_or_default();
    let width = STEP * i64::try_from(days.len()).unwrap_or_default();
    let bars: Vec<_> = days
        .iter()
        .zip(0_i64..)
        .filter(|(day, _)| value(day) > 0)
        .map(|(day, at)| {
            let height = (value(day) * HEIGHT / most).max(1);
            view! { <rect x=at * STEP y=HEIGHT - height width=STEP - 4 height=height></rect> }
        })
        .collect();
    let about = t_with("audience-chart", &[("title", title.as_str().into()), ("most", most.into())]);
    view! {
        <section>
            <h2>{title}</h2>
            <figure class="chart">
                <svg aria-hidden="true" preserveAspectRatio="none" viewBox=format!("0 0 {width} {HEIGHT}")>{bars}</svg>
                <figcaption class="quiet">{about}</figcaption>
            </figure>
        </section>
    }
}

#[component]
fn Days(days: Vec<AudienceDay>) -> impl IntoView {
    let rows: Vec<_> = days
        .into_iter()
        .rev()
        .filter(|day| day.views > 0 || day.visitors > 0)
        .map(|day| {
            view! {
                <tr>
                    <th scope="row"><Day at=day.begins_at /></th>
                    <td>{day.visitors}</td>
                    <td>{day.views}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <section>
            <h2>{t("audience-days")}</h2>
            <TableWrap label=t("audience-days")>
                <table>
                    <TableHead columns=[t("audience-day"), t("audience-visitors"), t("audience-views")] />
                    <tbody>{rows}</tbody>
                </table>
            </TableWrap>
        </section>
    }
}

#[component]
fn MostUsed(title: String, column: &'static str, used: Vec<Use>) -> impl IntoView {
    let rows: Vec<_> = used
        .into_iter()
        .map(|used| view! { <tr><th scope="row"><code>{used.name}</code></th><td>{used.count}</td></tr> })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section>
                <h2>{title.clone()}</h2>
                <TableWrap label=title>
                    <table>
                        <TableHead columns=[t(column), t("audience-count")] />
                        <tbody>{rows}</tbody>
                    </table>
                </TableWrap>
            </section>
        }
    })
}
