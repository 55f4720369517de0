use domain::{recipients, register};
use leptos::prelude::*;
use model::{
    Millis,
    processing::ProcessingRecipient,
    recipient::{Recipient, RecipientNotice, RecipientRegister, ToldRecipients},
};

use super::{desk::DESK, holds::decides, processing::recipient_rows};
use crate::{
    admin::layout::AdminPage,
    request::{language, site_and_actor},
    ui::{
        button::{Button, LinkButton, Weight},
        empty::Empty,
        form::{Form, FormState},
        icon::Icon,
        notice::Tone,
        page::page,
        table::{TableHead, TableWrap},
        tag::Tag,
        when::Day,
    },
    words::{t, t_with},
};

pub(super) const RECIPIENTS: &str = "/admin/recipients";
const TELL: &str = "/api/recipient_tell";

/// Who receives personal data, and what they must be told.
#[component]
pub fn RecipientsPage() -> impl IntoView {
    page(async move {
        let (site, actor) = site_and_actor()?;
        let RecipientRegister { configured, registered, waiting, told } = recipients::recipients(&site, &actor).await?;
        let now = site.now();
        let add = decides().then(|| {
            view! { <LinkButton href="/admin/recipients/new" icon="plus">{t("recipient-new")}</LinkButton> }
        });
        Ok(view! {
            <AdminPage title=t("recipient-title") lead=t("recipient-lead")>
                <div class="buttons">
                    {add}
                    <LinkButton href="/admin/recipients/register.csv" weight=Weight::Quiet icon="download">
                        {t("recipient-csv")}
                    </LinkButton>
                </div>
                <Waiting notices=waiting now />
                <Registered recipients=registered now />
                <Configured recipients=configured />
                <Told notices=told />
            </AdminPage>
        }
        .into_any())
    })
}

/// What recipients must still be told (GDPR art. 19).
#[component]
fn Waiting(notices: Vec<RecipientNotice>, now: Millis) -> impl IntoView {
    if notices.is_empty() {
        return view! { <p class="quiet">{t("recipient-nothing-to-tell")}</p> }.into_any();
    }
    let items: Vec<_> = notices.into_iter().map(|notice| view! { <ToTell notice now /> }).collect();
    view! {
        <section>
            <h2>{t("recipient-to-tell")}</h2>
            <p>{t("recipient-to-tell-about")}</p>
            <ol class="timeline" role="list">{items}</ol>
        </section>
    }
    .into_any()
}

#[component]
fn ToTell(notice: RecipientNotice, now: Millis) -> impl IntoView {
    let is_overdue = notice.tell_by < now;
    let mail = format!("mailto:{}", notice.contact);
    let whom = if notice.has_person {
        let href = format!("{DESK}/{}", notice.reference);
        view! { <p><a href=href>{t("recipient-whom")}</a></p> }.into_any()
    } else {
        view! { <p class="quiet">{t("recipient-whom-gone")}</p> }.into_any()
    };
    let (key, name) = (notice.id.to_string(), notice.recipient.clone());
    let tell = decides().then(|| {
        let state = FormState::of(TELL, Some(("notice", &key)));
        view! {
            <Form action=TELL state>
                <input type="hidden" name="notice" value=key.clone() />
                <Button weight=Weight::Quiet icon="check">
                    {t("recipient-told")}
                    <span class="visually-hidden">": " {name}</span>
                </Button>
            </Form>
        }
    });
    view! {
        <li>
            <Icon name="clock" />
            <p>
                <strong>{notice.recipient.clone()}</strong>
                " "
                <span class="quiet">{t("recipient-tell-by")} " " <Day at=notice.tell_by /></span>
                {is_overdue.then(|| view! { " " <Tag tone=Tone::Danger>{t("recipient-overdue")}</Tag> })}
            </p>
            <p class="request-note">{t(&format!("recipient-notice-{}", notice.kind.word()))}</p>
            <p>
                <a href=mail>{notice.contact.clone()}</a>
                ", "
                {t("recipient-reference")} " " <code class="hash">{notice.reference}</code>
            </p>
            {whom}
            {tell}
        </li>
    }
    .into_any()
}

#[component]
fn Told(notices: Vec<RecipientNotice>) -> impl IntoView {
    let items: Vec<_> = notices
        .into_iter()
        .map(|notice| {
            let by = notice.told_by.map(|by| format!(", {by}"));
            view! {
                <li class="is-done">
                    <Icon name="circle-check" />
                    <p>
                        <strong>{notice.recipient}</strong>
                        " "
                        <span class="quiet">{notice.told_at.map(|at| view! { <Day at /> })} {by}</span>
                    </p>
                    <p class="quiet">
                        {t(&format!("recipient-notice-{}", notice.kind.word()))} " "
                        <code class="hash">{notice.reference}</code>
                    </p>
                </li>
            }
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <section>
                <h2>{t("recipient-told-last")}</h2>
                <ol class="timeline" role="list">{items}</ol>
            </section>
        }
        .into_any()
    })
}

#[component]
fn Registered(recipients: Vec<Recipient>, now: Millis) -> impl IntoView {
    let content = if recipients.is_empty() {
        view! { <Empty icon="send" title=t("recipient-none")><p>{t("recipient-none-next")}</p></Empty> }.into_any()
    } else {
        let rows: Vec<_> = recipients.into_iter().map(|recipient| view! { <Row recipient now /> }).collect();
        view! {
            <TableWrap label=t("recipient-registered")>
                <table class="dense">
                    <TableHead columns=[t("recipient-name"), t("recipient-purpose"), t("recipient-transfer"), t("recipient-categories"), t("recipient-state")] />
                    <tbody>{rows}</tbody>
                </table>
            </TableWrap>
        }
        .into_any()
    };
    view! {
        <section>
            <h2>{t("recipient-registered")}</h2>
            {content}
        </section>
    }
    .into_any()
}

#[component]
fn Row(recipient: Recipient, now: Millis) -> impl IntoView {
    let language = language();
    let role = register::text(language, &format!("recipient-role-{}", recipient.role.word()));
    view! {
        <tr>
            <th scope="row">
                <a href=format!("{RECIPIENTS}/{}", recipient.id)>{recipient.name.clone()}</a>
                <br />
                <span class="quiet">{role} ", " {recipients::country::name(language, &recipient.country)}</span>
            </th>
            <td>{register::text(language, &format!("processing-purpose-{}", recipient.purpose))}</td>
            <td><Transfer recipient=recipient.clone() /></td>
            <td>{categories(&recipient)}</td>
            <td><State recipient now /></td>
        </tr>
    }
    .into_any()
}

/// What allows data to go there, marked where something is missing.
#[component]
pub(super) fn Transfer(recipient: Recipient) -> impl IntoView {
    if recipient.is_incomplete {
        view! { <Tag tone=Tone::Warn>{recipient.transfer}</Tag> }.into_any()
    } else {
        recipient.transfer.into_any()
    }
}

/// Whether it gets data now, and since or until when.
#[component]
pub(super) fn State(recipient: Recipient, now: Millis) -> impl IntoView {
    match recipient.until {
        Some(until) => view! { <Tag>{t("recipient-until")} " " <Day at=until /></Tag> }.into_any(),
        None if recipient.since > now => {
            view! { <Tag tone=Tone::Info>{t("recipient-from")} " " <Day at=recipient.since /></Tag> }.into_any()
        }
        None => view! { <Tag tone=Tone::Good>{t("recipient-since")} " " <Day at=recipient.since /></Tag> }.into_any(),
    }
}

pub(super) fn categories(recipient: &Recipient) -> String {
    let words = recipient.categories.iter().map(|word| register::text(language(), &format!("category-{word}")));
    words.collect::<Vec<_>>().join(", ")
}

/// Those whom the configuration names, which nobody changes here.
#[component]
fn Configured(recipients: Vec<ProcessingRecipient>) -> impl IntoView {
    view! {
        <section>
            <h2>{t("recipient-configured")}</h2>
            <p>{t("recipient-configured-about")}</p>
            <TableWrap label=t("recipient-configured")>
                <table class="dense">
                    <TableHead columns=[t("recipient-name"), t("processing-company"), t("recipient-transfer"), t("recipient-categories")] />
                    <tbody>{recipient_rows(recipients)}</tbody>
                </table>
            </TableWrap>
        </section>
    }
    .into_any()
}

/// How many recipients are told of a request, for its person.
#[component]
pub fn RecipientsTold(
    /// The counts.
    recipients: ToldRecipients,
) -> impl IntoView {
    (recipients.all > 0).then(|| {
        let values = [("count", recipients.all.into()), ("told", recipients.told.into())];
        view! { <p>{t_with("recipients-told", &values)}</p> }
    })
}
