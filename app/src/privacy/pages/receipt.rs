use axum::http::header::REFRESH;
use domain::{privacy, register};
use leptos::{either::EitherOf4, prelude::*};
use leptos_router::hooks::use_params_map;
use model::{
    Millis,
    privacy::{ErasureReceipt, Receipt},
    progress::Progress as Steps,
};

use super::{deletion::in_words, hold::HeldNotes, recipients::RecipientsTold};
use crate::{
    request::{append_header, language, site_and_actor},
    ui::{
        button::LinkButton,
        icon::Icon,
        notice::{Notice, Tone},
        page::page,
        page_header::PageHeader,
        progress::Progress,
        table::{TableHead, TableWrap},
        when::{Day, When},
    },
    words::{t, t_with},
};

/// What became of a deletion, for whoever knows its reference; it names nobody.
#[component]
pub fn ReceiptPage() -> impl IntoView {
    let reference = use_params_map().with_untracked(|params| params.get("reference")).unwrap_or_default();
    page(async move {
        let (site, _) = site_and_actor()?;
        let body = match privacy::receipt(&site, &reference).await? {
            Receipt::Planned { execute_at, progress: None } => EitherOf4::A(view! {
                <p>{t("receipt-planned")} " " <When at=execute_at exact=true /></p>
                <p>{t("receipt-keep-link")}</p>
                <p><a href="/settings/delete">{t("receipt-cancel")}</a></p>
            }),
            Receipt::Planned { progress: Some(Steps { done, total }), .. } => {
                let text = t_with("receipt-erasing", &[("done", done.into()), ("total", total.into())]);
                append_header(REFRESH, &format!("3; url=/receipts/{reference}"));
                EitherOf4::D(view! {
                    <Progress done total text />
                    <p>{t("receipt-erasing-next")}</p>
                    <p>{t("receipt-keep-link")}</p>
                })
            }
            Receipt::Withdrawn => EitherOf4::B(view! { <p>{t("receipt-withdrawn")}</p> }),
            Receipt::Erased(receipt) => {
                let file = privacy::receipt_file_name(&receipt);
                let fingerprint = privacy::public_key(&site).await?.fingerprint;
                let now = site.now();
                EitherOf4::C(view! {
                    <Total receipt=receipt.clone() />
                    <WhatHappened receipt=receipt.clone() now />
                    <Categories receipt=receipt.clone() />
                    <HeldNotes held=receipt.held />
                    <Proof href=format!("/receipts/{reference}/receipt.json") file fingerprint />
                })
            }
        };
        Ok(view! {
            <PageHeader title=t("receipt-title") lead=t("receipt-lead") />
            {body}
        })
    })
}

/// What is gone, in one number.
#[component]
fn Total(receipt: ErasureReceipt) -> impl IntoView {
    let erased: u64 = receipt.lines.iter().map(|line| line.tally.erased).sum();
    let scope = if receipt.contributions { "receipt-with-contributions" } else { "receipt-account-only" };
    view! {
        <Notice tone=Tone::Good>
            <p class="data-total">
                <strong>{erased}</strong>
                " "
                {t_with("receipt-total", &[("count", erased.into())])}
            </p>
            <p>{t(scope)}</p>
        </Notice>
    }
}

/// What happened when, and what is still to come.
#[component]
fn WhatHappened(receipt: ErasureReceipt, now: Millis) -> impl IntoView {
    let backups_gone = (receipt.remnants_until <= now).then_some(receipt.remnants_until);
    view! {
        <h2>{t("receipt-course")}</h2>
        <ol class="timeline" role="list">
            <Event title="receipt-requested" until=receipt.requested_at done=Some(receipt.requested_at) />
            <Event title="receipt-erased" until=receipt.erased_at done=Some(receipt.erased_at) about="receipt-erased-about" />
            <Event
                title="receipt-database"
                until=receipt.database_until
                done=receipt.scrubbed_at
                about="receipt-database-about"
            />
            <Event
                title="receipt-log"
                until=receipt.remnants_until
                done=receipt.log_scrubbed_at
                about="receipt-log-about"
            />
            <Event title="receipt-backups" until=receipt.remnants_until done=backups_gone about="receipt-backups-about" />
        </ol>
        <p>{t_with("receipt-mails", &[("count", receipt.mails_delivered.into())])}</p>
        <RecipientsTold recipients=receipt.recipients />
        <p class="quiet">{t("recipients-configured-told")}</p>
    }
}

/// One line of the course: done at a time, or to be done by a day.
#[component]
fn Event(
    title: &'static str,
    until: Millis,
    done: Option<Millis>,
    #[prop(optional)] about: Option<&'static str>,
) -> impl IntoView {
    let (class, icon) = if done.is_some() { ("is-done", "circle-check") } else { ("", "clock") };
    let when = match done {
        Some(at) => view! { <When at exact=true /> }.into_any(),
        None => view! { {t("receipt-by")} " " <Day at=until /> }.into_any(),
    };
    view! {
        <li class=class>
            <Icon name=icon />
            <p>
                <strong>{t(title)}</strong>
                " "
                <span class="quiet">{when}</span>
            </p>
            {about.map(|about| view! { <p class="quiet">{t(about)}</p> })}
        </li>
    }
}

#[component]
fn Categories(receipt: ErasureReceipt) -> impl IntoView {
    let rows: Vec<_> = receipt
        .lines
        .into_iter()
        .map(|line| {
            let name = register::text(language(), &format!("category-{}", line.category));
            view! { <tr><th scope="row">{name}</th><td>{in_words(line.tally)}</td></tr> }
        })
        .collect();
    view! {
        <h2>{t("receipt-fate")}</h2>
        <TableWrap label=t("receipt-fate")>
            <table>
                <TableHead columns=[t("deletion-category"), t("receipt-fate")] />
                <tbody>{rows}</tbody>
            </table>
        </TableWrap>
    }
}

/// The signed file, and how anybody checks it.
#[component]
fn Proof(href: String, file: String, fingerprint: String) -> impl IntoView {
    let command = format!("alumet verify receipt {file} --key alumet-receipt-key");
    view! {
        <h2>{t("receipt-proof")}</h2>
        <p>{t("receipt-proof-about")}</p>
        <p>
            <LinkButton href icon="download">{t("receipt-download")}</LinkButton>
        </p>
        <details>
            <summary>{t("receipt-check")}</summary>
            <p>
                {t("receipt-check-key")} " "
                <a href="/.well-known/alumet-receipt-key" download="alumet-receipt-key">{t("receipt-check-key-link")}</a>
            </p>
            <p>{t("receipt-check-fingerprint")} " " <code class="hash">{fingerprint}</code></p>
            <p>{t("receipt-check-command")} " " <code class="hash">{command}</code></p>
        </details>
    }
}
