use domain::privacy;
use leptos::{either::Either, prelude::*};
use model::privacy::{Ground, PurposeUse, Restriction, RestrictionEffect};

use super::objection::Objections;
use crate::{
    account::pages::SettingsFrame,
    request::{language, site_and_actor},
    ui::{
        button::{Button, Weight},
        fields::RadioGroup,
        form::{Form, FormState},
        notice::{Notice, Tone},
        page::page,
        table::{TableHead, TableWrap},
        when::When,
    },
    words::t,
};

/// What the data is used for, and the way to have it kept without being used.
#[component]
pub fn RestrictionPage() -> impl IntoView {
    page(async move {
        let (site, actor) = site_and_actor()?;
        let objectable = privacy::objectable(&site, &actor).await?;
        let restriction = privacy::restriction(&site, &actor).await?;
        let purposes: Vec<_> = privacy::purposes(language())
            .into_iter()
            .map(|PurposeUse { purpose, basis, parts }| {
                view! {
                    <tr>
                        <th scope="row">{purpose}</th>
                        <td>{basis}</td>
                        <td>{parts.join(", ")}</td>
                    </tr>
                }
            })
            .collect();
        let action = match restriction {
            Some(restriction) => Either::Left(view! { <InForce restriction /> }),
            None => Either::Right(view! { <Ask /> }),
        };
        Ok(view! {
            <SettingsFrame title=t("restriction-title") lead=t("restriction-lead")>
                {action}
                <Effects />
                <Objections purposes=objectable />
                <h2>{t("restriction-purposes")}</h2>
                <TableWrap label=t("restriction-purposes")>
                    <table>
                        <TableHead columns=[
                            t("restriction-purpose"),
                            t("restriction-basis"),
                            t("restriction-parts"),
                        ] />
                        <tbody>{purposes}</tbody>
                    </table>
                </TableWrap>
            </SettingsFrame>
        })
    })
}

/// What a restriction does to each kind of data, as the register says.
#[component]
fn Effects() -> impl IntoView {
    let rows: Vec<_> = privacy::restriction_effects(language())
        .into_iter()
        .map(|RestrictionEffect { category, effect, parts }| {
            view! {
                <tr>
                    <th scope="row">{category}</th>
                    <td>{parts.join(", ")}</td>
                    <td>{effect}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <details>
            <summary>{t("restriction-effects")}</summary>
            <TableWrap label=t("restriction-effects")>
                <table>
                    <TableHead columns=[
                        t("restriction-category"),
                        t("restriction-parts"),
                        t("restriction-effect"),
                    ] />
                    <tbody>{rows}</tbody>
                </table>
            </TableWrap>
        </details>
    }
}

/// Reminds on each page of the settings that a restriction is in force.
#[component]
pub fn RestrictionNotice() -> impl IntoView {
    Suspend::new(async move {
        let Ok((site, actor)) = site_and_actor() else { return None };
        let restriction = privacy::restriction(&site, &actor).await.ok().flatten()?;
        Some(view! {
            <Notice tone=Tone::Warn>
                <p>
                    {t("restriction-since")} " " <When at=restriction.since exact=true /> " "
                    <a href="/settings/restriction">{t("restriction-notice-link")}</a>
                </p>
            </Notice>
        })
    })
}

#[component]
fn InForce(restriction: Restriction) -> impl IntoView {
    view! {
        <section class="confirm">
            <h2>{t("restriction-in-force")}</h2>
            <p>{t(&format!("restriction-ground-{}", restriction.ground.word()))}</p>
            {restriction
                .ends_at
                .map(|at| {
                    view! {
                        <p>
                            {t("restriction-ends")} " " <When at exact=true /> ". "
                            <a href="/settings/requests">{t("restriction-ends-why")}</a>
                        </p>
                    }
                })}
            <p>{t("restriction-lift-about")}</p>
            <form method="post" action="/api/privacy_lift_restriction">
                <Button>{t("restriction-lift")}</Button>
            </form>
        </section>
    }
}

#[component]
fn Ask() -> impl IntoView {
    let state = FormState::of("/api/privacy_restrict", None);
    let grounds = Ground::ALL
        .map(|ground| (ground.word().to_owned(), t(&format!("restriction-ground-{}", ground.word()))))
        .to_vec();
    let effects: Vec<_> = ["others", "frozen", "kept", "still", "courses"]
        .into_iter()
        .map(|effect| view! { <li>{t(&format!("restriction-effect-{effect}"))}</li> })
        .collect();
    view! {
        <section class="confirm">
            <h2>{t("restriction-ask")}</h2>
            <ul>{effects}</ul>
            <Form action="/api/privacy_restrict" state=state.clone()>
                <RadioGroup state name="ground" label=t("restriction-ground") choices=grounds />
                <Button weight=Weight::Quiet icon="lock">{t("restriction-submit")}</Button>
            </Form>
        </section>
    }
}
