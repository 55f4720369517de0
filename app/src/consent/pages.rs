//! Pages of consent.

use domain::consent::{self, COOKIES, Cookie};
use leptos::{either::Either, prelude::*};
use model::consent::{ConsentRecord, Method, Purposes, Standing};

use super::{
    choice_form::{ChoiceForm, in_words},
    device,
};
use crate::{
    account::{cookie, pages::SettingsFrame},
    request::{self, RequestContext},
    ui::{
        done_notice::DoneNotice,
        empty::Empty,
        notice::Notice,
        page::page,
        page_header::PageHeader,
        table::{TableHead, TableWrap},
        tag::Tag,
        when::When,
    },
    words::{t, t_with},
};

/// Each cookie with its purpose and lifetime, and a choice for each purpose.
#[component]
pub fn CookiesPage() -> impl IntoView {
    page(async move {
        let request = request::request()?;
        let proof = device::answered(&request).and_then(|answer| answer.proof);
        Ok(view! {
            <PageHeader title=t("cookies-title") lead=t("cookies-lead") />
            <DoneNotice />
            <SignalNotice standing=request.consent />
            <CookieTable request=request.clone() />
            <section id="choice">
                <h2>{t("consent-title")}</h2>
                <p>{t("consent-lasts")}</p>
                <WhatStops allowed=request.consent.purposes() />
                <ChoiceForm method=Method::Page allowed=request.consent.purposes() />
                {proof.map(|proof| {
                    view! { <p class="quiet">{t_with("consent-proof", &[("id", proof.to_string().into())])}</p> }
                })}
                <p><a href="/cookies/proof">{t("proof-link")}</a></p>
            </section>
        })
    })
}

#[component]
fn SignalNotice(standing: Standing) -> impl IntoView {
    (standing == Standing::RefusedBySignal).then(|| view! { <Notice><p>{t("cookies-gpc")}</p></Notice> })
}

#[component]
fn CookieTable(request: RequestContext) -> impl IntoView {
    let settings = &request.site.settings;
    let rows: Vec<_> = COOKIES
        .into_iter()
        .map(|cookie| {
            let Cookie { name, needs, .. } = cookie;
            view! {
                <tr>
                    <th scope="row"><code>{cookie::full_name(settings, cookie)}</code></th>
                    <td>{t(&format!("cookie-{name}-purpose"))}</td>
                    <td>{match needs {
                        Some(purpose) => t(&format!("purpose-{}-short", purpose.word())),
                        None => t("cookie-needs-nothing"),
                    }}</td>
                    <td>{t(&format!("cookie-{name}-lifetime"))}</td>
                    <td>{t_with("cookie-set-by", &[("name", settings.name.as_str().into())])}</td>
                </tr>
            }
        })
        .collect();
    let columns = [t("cookie-name"), t("cookie-purpose"), t("cookie-needs"), t("cookie-lifetime"), t("cookie-setter")];
    view! {
        <TableWrap label=t("cookies-title")>
            <table>
                <TableHead columns />
                <tbody>{rows}</tbody>
            </table>
        </TableWrap>
    }
}

/// Each purpose, whether it is allowed, and what stops without it.
#[component]
fn WhatStops(allowed: Purposes) -> impl IntoView {
    let rows: Vec<_> = allowed
        .shown()
        .map(|purpose| {
            let word = purpose.word();
            let now = if allowed.allow(purpose) { t("purpose-allowed") } else { t("purpose-not-allowed") };
            view! {
                <tr>
                    <th scope="row">{t(&format!("purpose-{word}-short"))}</th>
                    <td><Tag>{now}</Tag></td>
                    <td>{t(&format!("purpose-{word}-stops"))}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <TableWrap label=t("purpose")>
            <table>
                <TableHead columns=[t("purpose"), t("purpose-now"), t("purpose-stops")] />
                <tbody>{rows}</tbody>
            </table>
        </TableWrap>
    }
}

/// What a signed-in person allows, what stops without it, and each answer before.
#[component]
pub fn ConsentsPage() -> impl IntoView {
    page(async move {
        let request = request::request()?;
        let history = consent::history(&request.site, &request.actor).await?;
        let allowed = request.consent.purposes();
        Ok(view! {
            <SettingsFrame title=t("consents-title") lead=t("consents-lead")>
                <SignalNotice standing=request.consent />
                <h2>{t("consent-question")}</h2>
                <p>{t("consent-lasts")}</p>
                <p>{t("consents-everywhere")}</p>
                <WhatStops allowed />
                <ChoiceForm method=Method::Settings allowed />
                <p>
                    {t("news-also-consents")} " " <a href="/settings/news">{t("settings-news")}</a>
                </p>
                <h2>{t("consents-history")}</h2>
                {if history.is_empty() {
                    Either::Left(view! { <Empty icon="shield-check" title=t("consents-none")><p>{t("consents-none-next")}</p></Empty> })
                } else {
                    Either::Right(view! { <History history /> })
                }}
            </SettingsFrame>
        })
    })
}

#[component]
fn History(history: Vec<ConsentRecord>) -> impl IntoView {
    let rows: Vec<_> = history
        .into_iter()
        .map(|record| {
            view! {
                <tr>
                    <td><When at=record.given_at exact=true /></td>
                    <td>{in_words(record.purposes)}</td>
                    <td>{t(&format!("consent-method-{}", record.method.word()))}</td>
                    <td>{record.version}</td>
                    <td><a href=format!("/cookies/proof?number={}", record.id)><code>{record.id.to_string()}</code></a></td>
                </tr>
            }
        })
        .collect();
    view! {
        <TableWrap label=t("consents-history")>
            <table>
                <TableHead columns=[t("consents-when"), t("consents-answer"), t("consents-where"), t("consents-version"), t("consents-proof")] />
                <tbody>{rows}</tbody>
            </table>
        </TableWrap>
    }
}
