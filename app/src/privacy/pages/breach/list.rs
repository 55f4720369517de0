use domain::privacy;
use leptos::prelude::*;
use model::{
    HOUR, Millis,
    breach::{Breach, Clock, Decision},
};

use super::{super::holds::decides, BREACHES};
use crate::{
    admin::{
        layout::AdminPage,
        listing::{List, Listing, Table, column},
        query::asked,
    },
    request::site_and_actor,
    ui::{
        button::{LinkButton, Weight},
        notice::Tone,
        page::page,
        tag::Tag,
        when::WhenInTable,
    },
    words::{t, t_with},
};

/// How little of the 72 hours is pressing.
const SOON: Millis = 24 * HOUR;

/// The register of breaches, the one that is due first above.
#[component]
pub fn BreachesPage() -> impl IntoView {
    let query = asked();
    page(async move {
        let (site, actor) = site_and_actor()?;
        let now = site.now();
        let breaches = privacy::breaches(&site, &actor, &query).await?;
        let listing = Listing::new(BREACHES, t("breach-title"), query, &breaches);
        let columns = vec![
            column(t("breach-name")),
            column(t("breach-state")),
            column(t("breach-clock")),
            column(t("breach-aware")),
            column(t("breach-people-found")).number(),
            column(t("breach-people-told")).number(),
        ];
        let rows = breaches.items.into_iter().map(|breach| row(&breach, now)).collect();
        let note = decides().then(|| {
            view! { <LinkButton href="/admin/breaches/new" icon="plus">{t("breach-new")}</LinkButton> }
        });
        Ok(view! {
            <AdminPage title=t("breach-title") lead=t("breach-lead")>
                <div class="buttons">
                    {note}
                    <LinkButton href="/admin/breaches/register.csv" weight=Weight::Quiet icon="download">
                        {t("breach-csv")}
                    </LinkButton>
                </div>
                <List listing=listing.clone() icon="triangle-alert" none=t("breach-none") advice=t("breach-none-next")>
                    <Table listing columns rows />
                </List>
            </AdminPage>
        }
        .into_any())
    })
}

fn row(breach: &Breach, now: Millis) -> Vec<AnyView> {
    vec![
        view! { <a href=format!("{BREACHES}/{}", breach.id)>{breach.facts.name.clone()}</a> }.into_any(),
        view! { <State is_closed=breach.closed_at.is_some() /> }.into_any(),
        view! {
            <Countdown clock=breach.clock(now) authority=breach.authority.as_ref().map(|decided| decided.decision) />
        }
        .into_any(),
        view! { <WhenInTable at=Some(breach.facts.aware_at) /> }.into_any(),
        breach.found.to_string().into_any(),
        breach.told.to_string().into_any(),
    ]
}

/// Whether something about a breach is still open.
#[component]
pub(super) fn State(is_closed: bool) -> impl IntoView {
    let (tone, key) = if is_closed { (Tone::Info, "breach-closed") } else { (Tone::Warn, "breach-open") };
    view! { <Tag tone>{t(key)}</Tag> }
}

/// What is left of the 72 hours, or what was decided before they ended.
#[component]
pub(super) fn Countdown(clock: Clock, authority: Option<Decision>) -> impl IntoView {
    let hours = |time: Millis| [("count", (time / HOUR).into())];
    match clock {
        Clock::Left(left) => {
            let tone = if left < SOON { Tone::Danger } else { Tone::Warn };
            view! { <Tag tone icon="clock">{t_with("breach-hours-left", &hours(left))}</Tag> }.into_any()
        }
        Clock::Overdue(by) => view! {
            <Tag tone=Tone::Danger icon="triangle-alert">{t_with("breach-overdue", &hours(by))}</Tag>
        }
        .into_any(),
        Clock::Stopped => {
            let tone = if authority == Some(Decision::Told) { Tone::Good } else { Tone::Info };
            authority
                .map(|decision| view! { <Tag tone>{t(&format!("breach-authority-{}", decision.word()))}</Tag> })
                .into_any()
        }
    }
}
