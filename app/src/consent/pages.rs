//! Pages of consent.

use domain::consent;
use leptos::{either::Either, prelude::*};
use model::consent::{Choice, ConsentRecord, Method};

use super::device;
use crate::{
    account::{cookie, pages::SettingsFrame},
    request,
    ui::{
        done_notice::DoneNotice,
        empty::Empty,
        fields::RadioGroup,
        form::{Form, FormState},
        notice::Notice,
        page::page,
        page_header::PageHeader,
        table::{TableHead, TableWrap},
        when::When,
    },
    words::{t, t_with},
};

/// Each cookie with its purpose and lifetime, and the one choice about them.
#[component]
pub fn CookiesPage() -> impl IntoView {
    page(async move {
        let request = request::request()?;
        let answer = device::answered(&request);
        let proof = answer.and_then(|answer| answer.proof);
        let settings = &request.site.settings;
        let rows: Vec<_> = [cookie::SESSION, cookie::DEVICE, cookie::LANGUAGE, cookie::THEME, device::CONSENT]
            .into_iter()
            .map(|name| {
                view! {
                    <tr>
                        <th scope="row"><code>{cookie::full_name(settings, name)}</code></th>
                        <td>{t(&format!("cookie-{name}-purpose"))}</td>
                        <td>{t(&format!("cookie-{name}-lifetime"))}</td>
                        <td>{t_with("cookie-set-by", &[("name", settings.name.as_str().into())])}</td>
                    </tr>
                }
            })
            .collect();
        Ok(view! {
            <PageHeader title=t("cookies-title") lead=t("cookies-lead") />
            <DoneNotice />
            {device::has_privacy_control(&request).then(|| view! { <Notice><p>{t("cookies-gpc")}</p></Notice> })}
            <TableWrap label=t("cookies-title")>
                <table>
                    <TableHead columns=[t("cookie-name"), t("cookie-purpose"), t("cookie-lifetime"), t("cookie-setter")] />
                    <tbody>{rows}</tbody>
                </table>
            </TableWrap>
            <h2>{t("consent-title")}</h2>
            <p>{t("consent-stops")}</p>
            <ChoiceForm method=Method::Page current=answer.map(|answer| answer.choice) />
            {proof.map(|proof| view! { <p class="quiet">{t_with("consent-proof", &[("id", proof.to_string().into())])}</p> })}
        })
    })
}

/// The answers of a signed-in person: what holds now, and each one before.
#[component]
pub fn ConsentsPage() -> impl IntoView {
    page(async move {
        let (site, actor) = request::site_and_actor()?;
        let history = consent::history(&site, &actor).await?;
        let current = history.first().map(|record| record.choice);
        Ok(view! {
            <SettingsFrame title=t("consents-title") lead=t("consents-lead")>
                <h2>{t("consent-question")}</h2>
                <p>{t("consent-stops")}</p>
                <ChoiceForm method=Method::Settings current />
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
fn ChoiceForm(method: Method, current: Option<Choice>) -> impl IntoView {
    let state = FormState::of("/api/consent_choose", None);
    let choices = Choice::ALL
        .into_iter()
        .map(|choice| (choice.word().to_owned(), t(&format!("consent-{}", choice.word()))))
        .collect();
    view! {
        <Form action="/api/consent_choose" state=state.clone()>
            <input type="hidden" name="method" value=method.word() />
            <RadioGroup
                state=state.clone()
                name="choice"
                label=t("consent-question")
                choices
                initial=current.map(Choice::word).unwrap_or_default()
            />
            <button class="button">{t("consent-keep")}</button>
        </Form>
    }
}

#[component]
fn History(history: Vec<ConsentRecord>) -> impl IntoView {
    let rows: Vec<_> = history
        .into_iter()
        .map(|record| {
            view! {
                <tr>
                    <td><When at=record.given_at exact=true /></td>
                    <td>{t(&format!("consent-{}", record.choice.word()))}</td>
                    <td>{t(&format!("consent-method-{}", record.method.word()))}</td>
                    <td>{record.version}</td>
                    <td><code>{record.id.to_string()}</code></td>
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
