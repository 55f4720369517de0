use domain::{privacy, register};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use model::{
    error::ErrorCode,
    hold::{HeldIdentity, HoldId, HoldLine, HoldNote},
};

use super::holds::{HOLDS, categories, decides, person, state};
use crate::{
    admin::layout::AdminPage,
    request::{self, site_and_actor},
    ui::{
        button::{Button, Weight},
        confirm::Confirm,
        fields::TextArea,
        form::{Field, Form, FormState},
        notice::{Notice, Tone},
        page::page,
        when::{Day, When},
    },
    words::{t, t_with},
};

const REVIEW: &str = "/api/hold_review";
const END: &str = "/api/hold_end";
const OPEN: &str = "/api/hold_open_identity";

/// One hold: what it keeps and why, when it is looked at again, and its end.
#[component]
pub fn HoldPage() -> impl IntoView {
    let hold = use_params_map().with_untracked(|params| params.get("hold")).unwrap_or_default();
    page(async move {
        let (site, actor) = site_and_actor()?;
        let hold: HoldId = hold.parse().map_err(|_| ErrorCode::NotFound)?;
        let page = privacy::hold(&site, &actor, hold).await?;
        let is_open = page.hold.ended.is_none() && decides();
        let identity = page.has_identity.then(|| match page.identity {
            Some(identity) => view! { <Identity identity /> }.into_any(),
            None => view! { <Reason hold /> }.into_any(),
        });
        Ok(view! {
            <AdminPage title=page.hold.name.clone() above=vec![(HOLDS.to_owned(), t("hold-title"))]>
                <Facts hold=page.hold />
                {identity}
                {is_open
                    .then(|| {
                        view! {
                            <Review hold />
                            <End hold />
                        }
                    })}
            </AdminPage>
        }
        .into_any())
    })
}

#[component]
fn Facts(hold: HoldLine) -> impl IntoView {
    let told = hold.told_at.map(|at| view! { <dt>{t("hold-told")}</dt> <dd><When at exact=true /></dd> });
    let ended = hold.ended.clone().map(|ended| {
        let by = ended.by.map(|by| format!(", {by}"));
        view! {
            <dt>{t("hold-ended-at")}</dt>
            <dd><When at=ended.at exact=true /> {by}</dd>
            <dt>{t("hold-end-reason")}</dt>
            <dd>{ended.reason}</dd>
        }
    });
    view! {
        <dl class="facts">
            <dt>{t("hold-state")}</dt>
            <dd>{state(&hold)}</dd>
            <dt>{t("hold-person")}</dt>
            <dd>{person(&hold)}</dd>
            <dt>{t("hold-categories")}</dt>
            <dd>{categories(&hold)}</dd>
            <dt>{t("hold-ground")}</dt>
            <dd>{t(&format!("hold-ground-{}", hold.ground.word()))}</dd>
            <dt>{t("hold-set-at")}</dt>
            <dd><When at=hold.set_at exact=true /> {hold.set_by.clone().map(|by| format!(", {by}"))}</dd>
            <dt>{t("hold-review")}</dt>
            <dd><Day at=hold.review_at /></dd>
            {told}
            {ended}
        </dl>
    }
    .into_any()
}

#[component]
fn Reason(hold: HoldId) -> impl IntoView {
    let state = FormState::of(OPEN, None);
    view! {
        <section>
            <h2>{t("hold-identity")}</h2>
            <p>{t("hold-identity-closed")}</p>
            <Form action=OPEN state=state.clone()>
                <input type="hidden" name="hold" value=hold.to_string() />
                <Field state name="reason" label=t("admin-reason") hint=t("admin-reason-hint") />
                <Button weight=Weight::Quiet icon="eye">{t("hold-identity-open")}</Button>
            </Form>
        </section>
    }
    .into_any()
}

#[component]
fn Identity(identity: HeldIdentity) -> impl IntoView {
    let former = (!identity.former_names.is_empty()).then(|| {
        view! {
            <dt>{t("hold-identity-former")}</dt>
            <dd>{identity.former_names}</dd>
        }
    });
    view! {
        <section>
            <h2>{t("hold-identity")}</h2>
            <p class="quiet">{t("hold-identity-until")} " " <When at=identity.open_until exact=true /></p>
            <dl class="facts">
                <dt>{t("admin-name")}</dt>
                <dd>{identity.name}</dd>
                <dt>{t("admin-address")}</dt>
                <dd>{identity.email}</dd>
                {former}
            </dl>
        </section>
    }
    .into_any()
}

#[component]
fn Review(hold: HoldId) -> impl IntoView {
    let state = FormState::of(REVIEW, None);
    view! {
        <section>
            <h2>{t("hold-review-move")}</h2>
            <Form action=REVIEW state=state.clone()>
                <input type="hidden" name="hold" value=hold.to_string() />
                <Field state name="review" kind="date" label=t("hold-review") hint=t("hold-review-hint") />
                <Button weight=Weight::Quiet>{t("hold-review-move")}</Button>
            </Form>
        </section>
    }
    .into_any()
}

#[component]
fn End(hold: HoldId) -> impl IntoView {
    let state = FormState::of(END, None);
    view! {
        <Confirm title=t("hold-end-question")>
            <p>{t("hold-end-effect")}</p>
            <Form action=END state=state.clone()>
                <input type="hidden" name="hold" value=hold.to_string() />
                <TextArea state name="reason" label=t("hold-reason") rows=3 />
                <Button weight=Weight::Danger>{t("hold-end")}</Button>
            </Form>
        </Confirm>
    }
    .into_any()
}

/// What a person is told of what is kept of theirs, and the clause about what may not be told.
#[component]
pub fn HeldNotes(
    /// The holds they may know of.
    held: Vec<HoldNote>,
) -> impl IntoView {
    let language = request::language();
    let notes: Vec<_> = held
        .into_iter()
        .map(|note| {
            let names = note.categories.iter().map(|word| register::text(language, &format!("category-{word}")));
            let names: Vec<String> = names.map(std::borrow::Cow::into_owned).collect();
            let what = if names.is_empty() { t("held-note-everything").into_owned() } else { names.join(", ") };
            let sentence = t_with(&format!("held-note-{}", note.ground.word()), &[("what", what.into())]);
            view! {
                <p>{sentence}</p>
                <p>{t("held-note-review")} " " <Day at=note.review_at />"."</p>
            }
        })
        .collect();
    view! {
        {(!notes.is_empty())
            .then(|| {
                view! {
                    <Notice tone=Tone::Info>
                        <p><strong>{t("held-note-title")}</strong></p>
                        {notes}
                    </Notice>
                }
            })}
        <p class="quiet">{t("held-clause")}</p>
    }
    .into_any()
}
