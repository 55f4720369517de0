use domain::register::processing_record;
use leptos::prelude::*;
use model::processing::{ProcessingActivity, ProcessingData, ProcessingPlace, ProcessingRecipient, ProcessingRecord};

use crate::{
    admin::layout::AdminPage,
    request::site_and_actor,
    ui::{
        button::{LinkButton, Weight},
        notice::Tone,
        page::page,
        table::{TableHead, TableWrap},
        tag::Tag,
        when::When,
    },
    words::t,
};

/// The record of processing activities (GDPR art. 30), for those who answer for it.
#[component]
pub fn ProcessingPage() -> impl IntoView {
    page(async move {
        let (site, actor) = site_and_actor()?;
        let record = processing_record(&site, &actor).await?;
        let activities: Vec<_> =
            record.activities.iter().cloned().map(|activity| view! { <Activity activity /> }).collect();
        let (recipients, places, measures) =
            (record.recipients.clone(), record.places.clone(), record.measures.clone());
        Ok(view! {
            <AdminPage title=t("processing-title") lead=t("processing-lead")>
                <Head record />
                {activities}
                <Recipients recipients />
                <Places places />
                <section>
                    <h2>{t("processing-measures")}</h2>
                    <ul>{measures.into_iter().map(|measure| view! { <li>{measure}</li> }).collect::<Vec<_>>()}</ul>
                </section>
            </AdminPage>
        }
        .into_any())
    })
}

#[component]
fn Head(record: ProcessingRecord) -> impl IntoView {
    let links: Vec<_> = record
        .activities
        .iter()
        .map(|activity| {
            let (href, purpose) = (format!("#{}", activity.word), activity.purpose.clone());
            view! { <li><a href=href>{purpose}</a></li> }
        })
        .collect();
    view! {
        <dl class="facts">
            <dt>{t("processing-controller")}</dt>
            <dd>{record.controller}</dd>
            <dt>{t("processing-contact")}</dt>
            <dd><a href=format!("mailto:{}", record.contact)>{record.contact.clone()}</a></dd>
            <dt>{t("processing-made")}</dt>
            <dd><When at=record.made_at exact=true /></dd>
        </dl>
        <div class="buttons">
            <LinkButton href="/admin/processing/record.csv" weight=Weight::Quiet icon="download">
                {t("processing-csv")}
            </LinkButton>
        </div>
        <nav aria-label=t("processing-purposes")>
            <ul>{links}</ul>
        </nav>
    }
    .into_any()
}

#[component]
fn Activity(activity: ProcessingActivity) -> impl IntoView {
    let rows: Vec<_> = activity.data.into_iter().map(|data| view! { <Data data /> }).collect();
    view! {
        <section id=activity.word>
            <h2>{activity.purpose.clone()}</h2>
            <p class="quiet">{activity.subjects}</p>
            <TableWrap label=activity.purpose>
                <table class="dense">
                    <TableHead columns=[t("processing-data"), t("processing-fields"), t("processing-basis"), t("processing-recipients"), t("processing-kept")] />
                    <tbody>{rows}</tbody>
                </table>
            </TableWrap>
        </section>
    }
    .into_any()
}

#[component]
fn Data(data: ProcessingData) -> impl IntoView {
    view! {
        <tr>
            <th scope="row">{data.name}</th>
            <td>
                {data.fields.join(", ")}
                <br />
                <span class="quiet">{t("processing-from")} " " {data.sources.join(", ")}</span>
            </td>
            <td>{data.basis}</td>
            <td>{data.recipients.join(", ")}</td>
            <td>{data.retention}</td>
        </tr>
    }
    .into_any()
}

/// Recipients as rows of a table: name, company and country, transfer, what they receive.
pub(super) fn recipient_rows(recipients: Vec<ProcessingRecipient>) -> Vec<AnyView> {
    recipients
        .into_iter()
        .map(|recipient| {
            let transfer = if recipient.is_incomplete {
                view! { <Tag tone=Tone::Warn>{recipient.transfer}</Tag> }.into_any()
            } else {
                recipient.transfer.into_any()
            };
            view! {
                <tr>
                    <th scope="row">{recipient.name}</th>
                    <td>{recipient.company.unwrap_or_else(|| "–".to_owned())}</td>
                    <td>{transfer}</td>
                    <td>{recipient.categories.join(", ")}</td>
                </tr>
            }
            .into_any()
        })
        .collect()
}

#[component]
fn Recipients(recipients: Vec<ProcessingRecipient>) -> impl IntoView {
    view! {
        <section>
            <h2>{t("processing-recipients")}</h2>
            <TableWrap label=t("processing-recipients")>
                <table class="dense">
                    <TableHead columns=[t("processing-recipient"), t("processing-company"), t("processing-transfer"), t("processing-receives")] />
                    <tbody>{recipient_rows(recipients)}</tbody>
                </table>
            </TableWrap>
        </section>
    }
    .into_any()
}

#[component]
fn Places(places: Vec<ProcessingPlace>) -> impl IntoView {
    let lines: Vec<_> = places.into_iter().map(|place| view! { <dt>{place.name}</dt><dd>{place.about}</dd> }).collect();
    view! {
        <section>
            <h2>{t("processing-places")}</h2>
            <dl class="facts">{lines}</dl>
        </section>
    }
    .into_any()
}
