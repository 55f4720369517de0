use domain::{Error, consent};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use model::{consent::ConsentRecord, error::ErrorCode};

use super::choice_form::in_words;
use crate::{
    request::{set_status, site_and_actor},
    ui::{
        button::{Button, Weight},
        form::{FieldProblemLine, described_by},
        page::page,
        page_header::PageHeader,
        when::When,
    },
    words::t,
};

/// Looks a proof of consent up by the number that its person was shown. It names nobody.
#[component]
pub fn ProofPage() -> impl IntoView {
    let number = use_query_map().with_untracked(|query| query.get("number")).unwrap_or_default();
    page(async move {
        let (site, _) = site_and_actor()?;
        let found = if number.is_empty() {
            Ok(None)
        } else {
            match consent::proof(&site, &number).await {
                Ok(record) => Ok(Some(record)),
                Err(Error::Refused(ErrorCode::NotFound)) => Err(()),
                Err(error) => return Err(error.into()),
            }
        };
        let problem = found.is_err().then(|| {
            set_status(ErrorCode::NotFound);
            t("proof-unknown")
        });
        Ok(view! {
            <PageHeader title=t("proof-title") lead=t("proof-lead") />
            <form method="get" action="/cookies/proof" class="form">
                <div class="field">
                    <label for="number">{t("proof-number")}</label>
                    <input
                        id="number"
                        name="number"
                        value=number
                        required
                        autocomplete="off"
                        aria-invalid=problem.is_some().then_some("true")
                        aria-describedby=described_by("number", false, problem.is_some())
                    />
                    <FieldProblemLine name="number" problem />
                </div>
                <Button weight=Weight::Quiet>{t("proof-find")}</Button>
            </form>
            {found.ok().flatten().map(|record| view! { <Proof record /> })}
        })
    })
}

#[component]
fn Proof(record: ConsentRecord) -> impl IntoView {
    let file = format!("/cookies/proof.json?number={}", record.id);
    view! {
        <dl class="facts">
            <dt>{t("consents-when")}</dt>
            <dd><When at=record.given_at exact=true /></dd>
            <dt>{t("consents-answer")}</dt>
            <dd>{in_words(record.purposes)}</dd>
            <dt>{t("consents-where")}</dt>
            <dd>{t(&format!("consent-method-{}", record.method.word()))}</dd>
            <dt>{t("consents-version")}</dt>
            <dd>{record.version}</dd>
            <dt>{t("consents-language")}</dt>
            <dd>{record.language.own_name()}</dd>
        </dl>
        <p><a href=file download>{t("proof-download")}</a></p>
    }
}
