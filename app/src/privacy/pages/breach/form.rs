use domain::{privacy, register::Category};
use leptos::prelude::*;
use model::{
    Millis,
    breach::{Breach, BreachFacts, Nature},
    error::ErrorCode,
    time::rfc3339,
};

use super::{super::holds::decides, BREACHES, above, asked_breach};
use crate::{
    admin::layout::AdminPage,
    error::Refusal,
    request::{self, site_and_actor},
    ui::{
        button::Button,
        fields::{CheckboxGroup, TextArea},
        form::{Field, Form, FormState},
        page::page,
    },
    words::t,
};

const NOTE: &str = "/api/breach_note";
const CHANGE: &str = "/api/breach_change";

/// Noting a breach.
#[component]
pub fn NewBreachPage() -> impl IntoView {
    page(async move {
        only_who_decides()?;
        Ok(view! {
            <AdminPage
                title=t("breach-new")
                lead=t("breach-new-lead")
                above=vec![(BREACHES.to_owned(), t("breach-title"))]
            >
                <Facts action=NOTE facts=BreachFacts::default() />
            </AdminPage>
        }
        .into_any())
    })
}

/// Completing what is known of a breach.
#[component]
pub fn ChangeBreachPage() -> impl IntoView {
    let breach = asked_breach();
    page(async move {
        only_who_decides()?;
        let (site, actor) = site_and_actor()?;
        let breach = privacy::breach(&site, &actor, breach?).await?.breach;
        if breach.closed_at.is_some() {
            return Err(ErrorCode::Conflict.into());
        }
        Ok(view! {
            <AdminPage title=t("breach-change") lead=t("breach-change-lead") above=above(&breach)>
                <Facts action=CHANGE facts=breach.facts.clone() breach />
            </AdminPage>
        }
        .into_any())
    })
}

/// Who does not decide about personal data has no business with a form for it.
pub(super) fn only_who_decides() -> Result<(), Refusal> {
    if request::signed_in().is_none() {
        return Err(ErrorCode::SignInRequired.into());
    }
    if decides() { Ok(()) } else { Err(ErrorCode::NotAllowed.into()) }
}

/// A time as a field of a form shows it: "2026-01-05T09:00"; nothing where there is none.
pub(super) fn moment(at: Option<Millis>) -> String {
    at.map(|at| rfc3339(at).chars().take("2026-01-05T09:00".len()).collect()).unwrap_or_default()
}

#[component]
fn Facts(action: &'static str, facts: BreachFacts, #[prop(optional)] breach: Option<Breach>) -> impl IntoView {
    let state = FormState::of(action, None);
    let natures = Nature::ALL.map(|nature| (nature.word().to_owned(), t(&format!("breach-nature-{}", nature.word()))));
    let nature = facts.nature.iter().map(|nature| Nature::word(*nature).to_owned()).collect::<Vec<_>>();
    let categories = Category::ALL.map(|category| {
        let words = domain::register::text(request::language(), &format!("category-{}", category.word()));
        (category.word().to_owned(), words.into())
    });
    let number = |number: Option<u64>| number.map(|number| number.to_string()).unwrap_or_default();
    let aware = moment(breach.as_ref().map(|_| facts.aware_at));
    let submit = if breach.is_some() { "breach-save" } else { "breach-record" };
    view! {
        <Form action state=state.clone()>
            {breach.map(|breach| view! { <input type="hidden" name="breach" value=breach.id.to_string() /> })}
            <Field state=state.clone() name="name" label=t("breach-name") hint=t("breach-name-hint") initial=facts.name />
            <Field
                state=state.clone()
                name="aware"
                kind="datetime-local"
                label=t("breach-aware-utc")
                hint=t("breach-aware-hint")
                initial=aware
            />
            <Field
                state=state.clone()
                name="began"
                kind="datetime-local"
                label=t("breach-began-utc")
                hint=t("breach-began-hint")
                initial=moment(facts.began_at)
                optional=true
            />
            <TextArea
                state=state.clone()
                name="happened"
                label=t("breach-happened")
                hint=t("breach-happened-hint")
                initial=facts.happened
                rows=5
            />
            <CheckboxGroup
                state=state.clone()
                name="nature"
                label=t("breach-nature")
                choices=natures.to_vec()
                initial=nature
            />
            <CheckboxGroup
                state=state.clone()
                name="categories"
                label=t("breach-categories")
                choices=categories.to_vec()
                initial=facts.categories
            />
            <Field
                state=state.clone()
                name="people"
                kind="number"
                label=t("breach-people")
                initial=number(facts.people)
                min=0
                optional=true
            />
            <Field
                state=state.clone()
                name="records"
                kind="number"
                label=t("breach-records")
                initial=number(facts.records)
                min=0
                optional=true
            />
            <TextArea
                state=state.clone()
                name="consequences"
                label=t("breach-consequences")
                initial=facts.consequences
                rows=4
                optional=true
            />
            <TextArea
                state
                name="measures"
                label=t("breach-measures")
                hint=t("breach-measures-hint")
                initial=facts.measures
                rows=4
                optional=true
            />
            <Button>{t(submit)}</Button>
        </Form>
    }
    .into_any()
}
