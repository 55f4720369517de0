use domain::authority::{Permission, may};
use leptos::prelude::*;
use model::audit::{Broken, ChainState, Checked};

use crate::{
    request,
    ui::{
        button::{Button, Buttons, LinkButton, Weight},
        form::{Form, FormState},
        notice::{Notice, Tone},
        when::When,
    },
    words::{t, t_with},
};

const CHECK: &str = "/api/admin_check_audit";

/// Where the chain of the log stands, what the last check found, and its head to take along.
#[component]
pub fn AuditChain(
    /// How it stands.
    chain: ChainState,
) -> impl IntoView {
    let ChainState { head, guard, checked } = chain;
    let may_check = request::signed_in().is_some_and(|person| may(person.role, Permission::Operate));
    let finding = checked.and_then(|checked| checked.broken.map(|broken| (checked.entries, broken)));
    view! {
        <section>
            <h2>{t("audit-chain")}</h2>
            <p class="quiet">{t("audit-chain-lead")}</p>
            {finding.map(|(entries, broken)| view! { <Finding entries broken /> })}
            <dl class="facts">
                <dt>{t("audit-entries")}</dt>
                <dd>{head.position.to_string()}</dd>
                <dt>{t("audit-head")}</dt>
                <dd><code>{head.hash}</code></dd>
                <dt>{t("audit-checked")}</dt>
                <dd>{checked.map_or_else(|| t("audit-never-checked").into_any(), last_check)}</dd>
                <dt>{t("audit-guard")}</dt>
                <dd>{t(&format!("audit-guard-{}", guard.word()))}</dd>
            </dl>
            <Buttons>
                {may_check
                    .then(|| {
                        view! {
                            <Form action=CHECK state=FormState::of(CHECK, None)>
                                <Button weight=Weight::Quiet icon="search">{t("audit-check")}</Button>
                            </Form>
                        }
                    })}
                <LinkButton href="/admin/audit/head.json" weight=Weight::Quiet icon="download">
                    {t("audit-export")}
                </LinkButton>
            </Buttons>
            <p class="hint">{t("audit-export-hint")}</p>
        </section>
    }
    .into_any()
}

fn last_check(checked: Checked) -> AnyView {
    let result = match checked.broken {
        None => t_with("audit-whole", &[("entries", checked.entries.into())]),
        Some(_) => t("audit-broken").into_owned(),
    };
    view! { <When at=checked.at />", "{result} }.into_any()
}

#[component]
fn Finding(entries: u64, broken: Broken) -> impl IntoView {
    let sentence = match broken {
        Broken::Entry { position, fault } => {
            let fault = t(&format!("audit-fault-{}", fault.word()));
            let fault = fault.to_string().into();
            t_with("audit-broken-at", &[("position", position.into()), ("fault", fault), ("entries", entries.into())])
        }
        Broken::Outside { events } => t_with("audit-outside", &[("events", events.into())]),
    };
    view! {
        <Notice tone=Tone::Danger>
            <p><strong>{t("audit-broken")}</strong></p>
            <p>{sentence}</p>
        </Notice>
    }
}
