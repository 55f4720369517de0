use domain::authority::{Permission, require};
use leptos::prelude::*;
use model::policy::Version;

use super::dashboard::POLICIES;
use crate::{
    admin::layout::AdminPage,
    request::site_and_actor,
    ui::{
        button::Button,
        fields::TextArea,
        form::{Field, Form, FormState},
        page::page,
    },
    words::{t, t_with},
};

const ANNOUNCE: &str = "/api/policy_announce_successor";

/// Announcing that another company will answer for the data.
#[component]
pub fn SuccessorPage() -> impl IntoView {
    page(async move {
        let (site, actor) = site_and_actor()?;
        require(&actor, Permission::ManagePolicies)?;
        let state = FormState::of(ANNOUNCE, None);
        let controller = site.settings.controller.clone();
        Ok(view! {
            <AdminPage title=t("policy-successor-title") above=vec![(POLICIES.to_owned(), t("policy-documents"))]>
                <p>{t_with("policy-successor-effect", &[("controller", controller.into())])}</p>
                <Form action=ANNOUNCE state=state.clone()>
                    <Field state=state.clone() name="successor" label=t("policy-successor") />
                    <Field
                        state=state.clone()
                        name="effective"
                        kind="date"
                        label=t("policy-effective")
                        hint=t("policy-effective-hint")
                    />
                    <TextArea
                        state=state.clone()
                        name="summary_en"
                        label=t("policy-successor-summary-en")
                        hint=t("policy-summary-hint")
                        rows=4
                    />
                    <TextArea
                        state
                        name="summary_fr"
                        label=t("policy-successor-summary-fr")
                        hint=t("policy-summary-hint")
                        rows=4
                    />
                    <Button>{t("policy-announce")}</Button>
                </Form>
            </AdminPage>
        }
        .into_any())
    })
}

/// That another company will answer for the data, and the way to leave first.
#[component]
pub fn Succession(
    /// The version that says so.
    version: Version,
) -> impl IntoView {
    (!version.successor.is_empty()).then(|| {
        let words = t_with("policy-succession", &[("successor", version.successor.into())]);
        view! {
            <p>
                <strong>{words}</strong> " " {t("policy-leave-first")} " "
                <a href="/settings/delete">{t("policy-leave")}</a> ", "
                <a href="/settings/data/archive">{t("policy-take-along")}</a> "."
            </p>
        }
    })
}
