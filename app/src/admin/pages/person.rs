use domain::authority::{Permission, require};
use leptos::prelude::*;
use model::{
    account::{PersonId, Role},
    admin::PersonDetails,
    policy::Acknowledgement,
};

use super::{people::role_key, person_of_address, when_or_dash};
use crate::{
    admin::layout::AdminPage,
    request,
    ui::{
        form::{Field, Form, FormState},
        page::page,
        when::When,
    },
    words::{t, t_with},
};

/// One person: their role, and their details for who gave a reason.
#[component]
pub fn PersonPage() -> impl IntoView {
    let person = person_of_address();
    page(async move {
        let (site, actor) = request::site_and_actor()?;
        let found = domain::admin::person(&site, &actor, person?).await?;
        let (id, role) = (found.line.id, found.line.role);
        let may_decide = require(&actor, Permission::DecidePrivacy).is_ok();
        Ok(view! {
            <AdminPage title=found.line.name>
                <p>{t(&role_key(role))}" · "{found.line.masked_address}</p>
                {match found.details {
                    Some(details) => view! { <Details details=details /> }.into_any(),
                    None => view! { <Reason person=id /> }.into_any(),
                }}
                {may_decide.then(|| view! { <p><a href=format!("/admin/people/{id}/death")>{t("admin-death")}</a></p> })}
                <section>
                    <h2>{t("admin-change-role")}</h2>
                    {if found.is_last_administrator {
                        view! { <p>{t("admin-last-administrator")}</p> }.into_any()
                    } else {
                        view! { <ul class="choices">{other_roles(id, role)}</ul> }.into_any()
                    }}
                </section>
            </AdminPage>
        }
        .into_any())
    })
}

fn other_roles(person: PersonId, current: Role) -> Vec<impl IntoView> {
    Role::ALL
        .into_iter()
        .filter(|role| *role != current)
        .map(|role| {
            let address = format!("/admin/people/{person}/role?to={}", role.word());
            view! {
                <li>
                    <a class="button button-quiet" href=address>{t(&role_key(role))}</a>
                    <p class="hint">{t(&format!("admin-role-{}-may", role.word()))}</p>
                </li>
            }
        })
        .collect()
}

#[component]
fn Reason(person: PersonId) -> impl IntoView {
    let state = FormState::of("/api/admin_open_person", None);
    view! {
        <section>
            <h2>{t("admin-details")}</h2>
            <p>{t("admin-details-closed")}</p>
            <Form action="/api/admin_open_person" state=state.clone()>
                <input type="hidden" name="person" value=person.to_string() />
                <Field state=state name="reason" label=t("admin-reason") hint=t("admin-reason-hint") />
                <button class="button">{t("admin-open-details")}</button>
            </Form>
        </section>
    }
    .into_any()
}

#[component]
fn Details(details: PersonDetails) -> impl IntoView {
    let sessions: Vec<_> =
        details.sessions.into_iter().map(|seen| view! { <li><When at=seen exact=true /></li> }).collect();
    let acknowledged: Vec<_> = details
        .acknowledged
        .into_iter()
        .map(|Acknowledgement { document, number, is_acceptance, given_at }| {
            let name = t(&format!("policy-{}", document.word())).into_owned();
            let how = if is_acceptance { t("policy-accepted") } else { t("policy-seen") };
            let version = t_with("policy-version-of", &[("document", name.into()), ("number", number.into())]);
            view! { <li>{version} ", " {how} " " <When at=given_at exact=true /></li> }
        })
        .collect();
    view! {
        <section>
            <h2>{t("admin-details")}</h2>
            <p class="quiet">{t("admin-details-until")}" "<When at=details.open_until exact=true /></p>
            <dl class="facts">
                <dt>{t("admin-address")}</dt>
                <dd>{details.email}</dd>
                {(!details.former_names.is_empty())
                    .then(|| {
                        view! {
                            <dt>{t("admin-former-names")}</dt>
                            <dd>{details.former_names.join(", ")}</dd>
                        }
                    })}
                <dt>{t("admin-age-band")}</dt>
                <dd>{t(&format!("admin-age-band-{}", details.age_band.word()))}</dd>
                <dt>{t("admin-language")}</dt>
                <dd lang=details.language.tag()>{details.language.own_name()}</dd>
                <dt>{t("admin-joined")}</dt>
                <dd><When at=details.created_at exact=true /></dd>
                <dt>{t("admin-confirmed")}</dt>
                <dd>{when_or_dash(details.confirmed_at)}</dd>
                {(!acknowledged.is_empty())
                    .then(|| {
                        view! {
                            <dt>{t("policy-acknowledged")}</dt>
                            <dd><ul>{acknowledged}</ul></dd>
                        }
                    })}
                <dt>{t("admin-sessions")}</dt>
                <dd>
                    {if sessions.is_empty() {
                        t("admin-sessions-none").into_any()
                    } else {
                        view! { <ul>{sessions}</ul> }.into_any()
                    }}
                </dd>
            </dl>
        </section>
    }
}
