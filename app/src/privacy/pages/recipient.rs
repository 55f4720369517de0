use domain::{
    recipients::{self, country},
    register::{self, Category, Purpose},
};
use leptos::{oco::Oco, prelude::*};
use leptos_router::hooks::use_params_map;
use model::{
    error::ErrorCode,
    recipient::{Recipient, RecipientId, RecipientRole},
    time::rfc3339,
};

use super::{
    holds::decides,
    recipients::{RECIPIENTS, State, Transfer, categories},
};
use crate::{
    admin::layout::AdminPage,
    request::{self, language, site_and_actor},
    ui::{
        button::{Button, Weight},
        confirm::Confirm,
        fields::{CheckboxGroup, RadioGroup, Select, TextArea},
        form::{Field, Form, FormState},
        page::page,
    },
    words::{t, t_with},
};

const ADD: &str = "/api/recipient_add";
const CHANGE: &str = "/api/recipient_change";
const END: &str = "/api/recipient_end";
const REOPEN: &str = "/api/recipient_reopen";

/// Adding a recipient.
#[component]
pub fn NewRecipientPage() -> impl IntoView {
    page(async move {
        if request::signed_in().is_none() {
            return Err(ErrorCode::SignInRequired.into());
        }
        if !decides() {
            return Err(ErrorCode::NotAllowed.into());
        }
        let state = FormState::of(ADD, None);
        Ok(view! {
            <AdminPage title=t("recipient-new") above=vec![(RECIPIENTS.to_owned(), t("recipient-title"))]>
                <Form action=ADD state=state.clone()>
                    <Entry state />
                    <Button>{t("recipient-add")}</Button>
                </Form>
            </AdminPage>
        }
        .into_any())
    })
}

/// One recipient: its entry, and for those who decide the forms that change and end it.
#[component]
pub fn RecipientPage() -> impl IntoView {
    let key = use_params_map().with_untracked(|params| params.get("recipient")).unwrap_or_default();
    page(async move {
        let (site, actor) = site_and_actor()?;
        let key: RecipientId = key.parse().map_err(|_| ErrorCode::NotFound)?;
        let found = recipients::recipient(&site, &actor, key).await?;
        let forms = decides().then(|| match found.until {
            None => view! {
                <Change recipient=found.clone() />
                <End recipient=found.clone() />
            }
            .into_any(),
            Some(_) => view! { <Reopen recipient=found.clone() /> }.into_any(),
        });
        Ok(view! {
            <AdminPage title=found.name.clone() above=vec![(RECIPIENTS.to_owned(), t("recipient-title"))]>
                <Facts recipient=found now=site.now() />
                {forms}
            </AdminPage>
        }
        .into_any())
    })
}

#[component]
fn Facts(recipient: Recipient, now: i64) -> impl IntoView {
    let language = language();
    view! {
        <dl class="facts">
            <dt>{t("recipient-state")}</dt>
            <dd><State recipient=recipient.clone() now /></dd>
            <dt>{t("recipient-role")}</dt>
            <dd>{register::text(language, &format!("recipient-role-{}", recipient.role.word()))}</dd>
            <dt>{t("recipient-purpose")}</dt>
            <dd>{register::text(language, &format!("processing-purpose-{}", recipient.purpose))}</dd>
            <dt>{t("recipient-country")}</dt>
            <dd>{country::name(language, &recipient.country)}</dd>
            <dt>{t("recipient-transfer")}</dt>
            <dd><Transfer recipient=recipient.clone() /></dd>
            <dt>{t("recipient-categories")}</dt>
            <dd>{categories(&recipient)}</dd>
            <dt>{t("recipient-contact")}</dt>
            <dd><a href=format!("mailto:{}", recipient.contact)>{recipient.contact.clone()}</a></dd>
        </dl>
    }
    .into_any()
}

/// The fields of an entry, as they are or empty.
#[component]
fn Entry(state: FormState, #[prop(optional)] recipient: Option<Recipient>) -> impl IntoView {
    let language = language();
    let word =
        |kind: &str, word: &str| -> Oco<'static, str> { register::text(language, &format!("{kind}-{word}")).into() };
    let of = |part: fn(&Recipient) -> String| recipient.as_ref().map(part).unwrap_or_default();
    let roles = RecipientRole::ALL.map(|role| (role.word().to_owned(), word("recipient-role", role.word())));
    let purposes = Purpose::ALL.map(|purpose| (purpose.word().to_owned(), word("processing-purpose", purpose.word())));
    let data = Category::ALL.map(|category| (category.word().to_owned(), word("category", category.word())));
    let as_of = register::date(language, country::ADEQUATE_AS_OF);
    let safeguard_hint = t_with("recipient-safeguard-hint", &[("day", as_of.into())]);
    view! {
        <Field state=state.clone() name="name" label=t("recipient-name") initial=of(|one| one.name.clone()) />
        <RadioGroup
            state=state.clone()
            name="role"
            label=t("recipient-role")
            choices=roles.to_vec()
            initial=of(|one| one.role.word().to_owned())
        />
        <RadioGroup
            state=state.clone()
            name="purpose"
            label=t("recipient-purpose")
            choices=purposes.to_vec()
            initial=of(|one| one.purpose.clone())
        />
        <CheckboxGroup
            state=state.clone()
            name="categories"
            label=t("recipient-categories")
            choices=data.to_vec()
            initial=recipient.as_ref().map(|one| one.categories.clone()).unwrap_or_default()
        />
        <Select
            state=state.clone()
            name="country"
            label=t("recipient-country")
            choices=countries()
            initial=of(|one| one.country.clone())
        />
        <TextArea
            state=state.clone()
            name="safeguard"
            label=t("recipient-safeguard")
            hint=safeguard_hint
            rows=3
            optional=true
            initial=of(|one| one.safeguard.clone())
        />
        <p class="quiet">
            <a href=country::ADEQUATE_SOURCE rel="external noreferrer">{t("recipient-adequacy-list")}</a>
        </p>
        <Field
            state=state.clone()
            name="contact"
            label=t("recipient-contact")
            hint=t("recipient-contact-hint")
            kind="email"
            initial=of(|one| one.contact.clone())
        />
        <Field
            state=state
            name="since"
            label=t("recipient-since-day")
            kind="date"
            initial=of(|one| rfc3339(one.since).chars().take(10).collect())
        />
    }
    .into_any()
}

/// All countries by name, after a choice that is none.
fn countries() -> Vec<(String, Oco<'static, str>)> {
    std::iter::once((String::new(), t("recipient-country-choose")))
        .chain(country::by_name(language()).into_iter().map(|(code, name)| (code.to_owned(), name.into())))
        .collect()
}

#[component]
fn Change(recipient: Recipient) -> impl IntoView {
    let state = FormState::of(CHANGE, None);
    view! {
        <section>
            <h2>{t("recipient-change")}</h2>
            <Form action=CHANGE state=state.clone()>
                <input type="hidden" name="recipient" value=recipient.id.to_string() />
                <Entry state recipient />
                <Button>{t("recipient-save")}</Button>
            </Form>
        </section>
    }
    .into_any()
}

#[component]
fn End(recipient: Recipient) -> impl IntoView {
    let state = FormState::of(END, None);
    view! {
        <Confirm title=t("recipient-end-question")>
            <p>{t("recipient-end-effect")}</p>
            <Form action=END state>
                <input type="hidden" name="recipient" value=recipient.id.to_string() />
                <Button weight=Weight::Danger>{t("recipient-end")}</Button>
            </Form>
        </Confirm>
    }
    .into_any()
}

#[component]
fn Reopen(recipient: Recipient) -> impl IntoView {
    let state = FormState::of(REOPEN, None);
    view! {
        <section>
            <h2>{t("recipient-reopen-title")}</h2>
            <p>{t("recipient-reopen-about")}</p>
            <Form action=REOPEN state>
                <input type="hidden" name="recipient" value=recipient.id.to_string() />
                <Button weight=Weight::Quiet icon="undo-2">{t("recipient-reopen")}</Button>
            </Form>
        </section>
    }
    .into_any()
}
