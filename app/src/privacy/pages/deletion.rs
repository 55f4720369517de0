use domain::{account::identity, privacy};
use leptos::{
    either::{Either, EitherOf3},
    prelude::*,
};
use model::{
    DAY,
    account::Identity,
    privacy::{DeletionPreview, PlannedDeletion, PreviewLine, Tally},
};

use super::{handover::HandoverRules, hold::HeldNotes};
use crate::{
    account::pages::{IdentityCode, IdentityFields, SettingsFrame},
    request::site_and_actor,
    ui::{
        button::{Button, Weight},
        confirm::Confirm,
        fields::RadioGroup,
        form::{Form, FormState},
        notice::{Notice, Tone},
        page::page,
        table::{TableHead, TableWrap},
        when::When,
    },
    words::{t, t_with},
};

/// What deleting the account would do, and the way to do it or to stop it.
#[component]
pub fn DeletionPage() -> impl IntoView {
    page(async move {
        let (site, actor) = site_and_actor()?;
        let identity = identity(&site, &actor).await?;
        let preview = privacy::preview_deletion(&site, &actor).await?;
        let action = match preview.planned.clone() {
            Some(planned) => EitherOf3::A(view! { <Planned planned /> }),
            None if preview.is_last_administrator => EitherOf3::B(view! {
                <Notice tone=Tone::Warn>
                    <p>{t("deletion-last-administrator")} " " <a href="/admin/people">{t("deletion-last-administrator-link")}</a></p>
                </Notice>
            }),
            None => EitherOf3::C(view! { <Ask cooling_off=preview.cooling_off identity /> }),
        };
        Ok(view! {
            <SettingsFrame title=t("deletion-title") lead=t("deletion-lead")>
                <Preview preview=preview.clone() />
                <HeldNotes held=preview.held />
                <HandoverRules handover=preview.handover />
                <p>{t("deletion-remnants")}</p>
                {action}
            </SettingsFrame>
        })
    })
}

/// Reminds on each page of the settings that a deletion is planned.
#[component]
pub fn DeletionNotice() -> impl IntoView {
    Suspend::new(async move {
        let Ok((site, actor)) = site_and_actor() else { return None };
        let planned = privacy::planned_deletion(&site, &actor).await.ok().flatten()?;
        Some(view! {
            <Notice tone=Tone::Warn>
                <p>
                    {t("deletion-planned")} " " <When at=planned.execute_at exact=true /> " "
                    <a href="/settings/delete">{t("deletion-planned-link")}</a>
                </p>
            </Notice>
        })
    })
}

#[component]
fn Preview(preview: DeletionPreview) -> impl IntoView {
    let rows: Vec<_> = preview
        .lines
        .into_iter()
        .map(|PreviewLine { category, account_only, with_contributions }| {
            view! {
                <tr>
                    <th scope="row">{category}</th>
                    <td>{in_words(account_only)}</td>
                    <td>{in_words(with_contributions)}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <TableWrap label=t("deletion-preview")>
            <table>
                <TableHead columns=[t("deletion-category"), t("deletion-account"), t("deletion-contributions")] />
                <tbody>{rows}</tbody>
            </table>
        </TableWrap>
    }
}

/// A tally as words: "3 erased, 2 anonymised".
pub(super) fn in_words(tally: Tally) -> String {
    [("tally-erased", tally.erased), ("tally-anonymised", tally.anonymised), ("tally-kept", tally.kept)]
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(key, count)| t_with(key, &[("count", count.into())]))
        .collect::<Vec<_>>()
        .join(", ")
}

#[component]
fn Planned(planned: PlannedDeletion) -> impl IntoView {
    view! {
        <Confirm title=t("deletion-planned-title")>
            <p>{t("deletion-planned")} " " <When at=planned.execute_at exact=true /></p>
            {planned.erase_contributions.then(|| view! { <p>{t("deletion-planned-contributions")}</p> })}
            <p>
                {t("deletion-receipt")} " "
                <a href=format!("/receipts/{}", planned.reference)>{t("deletion-receipt-link")}</a>
            </p>
            {if planned.has_begun {
                Either::Left(view! { <p>{t("deletion-begun")}</p> })
            } else {
                Either::Right(view! {
                    <form method="post" action="/api/privacy_cancel_deletion">
                        <Button>{t("deletion-cancel")}</Button>
                    </form>
                })
            }}
        </Confirm>
    }
}

#[component]
fn Ask(cooling_off: i64, identity: Identity) -> impl IntoView {
    let state = FormState::of("/api/privacy_delete_account", None);
    let choices = vec![
        ("account".to_owned(), t("deletion-scope-account")),
        ("contributions".to_owned(), t("deletion-scope-contributions")),
    ];
    let when = if cooling_off == 0 {
        t("deletion-at-once").into_owned()
    } else {
        t_with("deletion-cooling-off", &[("days", (cooling_off / DAY).into())])
    };
    view! {
        <Confirm title=t("deletion-ask")>
            <p>{when}</p>
            <Form action="/api/privacy_delete_account" state=state.clone()>
                <RadioGroup state=state.clone() name="scope" label=t("deletion-scope") choices initial="account" />
                <IdentityFields state=state.clone() identity />
                <Button weight=Weight::Danger icon="trash-2">{t("deletion-submit")}</Button>
            </Form>
            <IdentityCode identity />
        </Confirm>
    }
}
