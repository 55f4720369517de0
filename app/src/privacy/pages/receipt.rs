use domain::{privacy, register};
use leptos::{either::EitherOf4, prelude::*};
use leptos_meta::Meta;
use leptos_router::hooks::use_params_map;
use model::{privacy::Receipt, progress::Progress as Steps};

use super::deletion::in_words;
use crate::{
    request::{language, site_and_actor},
    ui::{page::page, page_header::PageHeader, progress::Progress, table::TableWrap, when::When},
    words::{t, t_with},
};

/// What became of a deletion, for whoever knows its reference; it names nobody.
#[component]
pub fn ReceiptPage() -> impl IntoView {
    let reference = use_params_map().with_untracked(|params| params.get("reference")).unwrap_or_default();
    page(async move {
        let (site, _) = site_and_actor()?;
        let receipt = privacy::receipt(&site, &reference).await?;
        let body = match receipt {
            Receipt::Planned { execute_at, progress: None } => EitherOf4::A(view! {
                <p>{t("receipt-planned")} " " <When at=execute_at exact=true /></p>
                <p>{t("receipt-keep-link")}</p>
                <p><a href="/settings/delete">{t("receipt-cancel")}</a></p>
            }),
            Receipt::Planned { progress: Some(Steps { done, total }), .. } => {
                let text = t_with("receipt-erasing", &[("done", done.into()), ("total", total.into())]);
                EitherOf4::D(view! {
                    <Meta http_equiv="refresh" content="3" />
                    <Progress done total text />
                    <p>{t("receipt-erasing-next")}</p>
                    <p>{t("receipt-keep-link")}</p>
                })
            }
            Receipt::Withdrawn => EitherOf4::B(view! { <p>{t("receipt-withdrawn")}</p> }),
            Receipt::Erased { requested_at, erased_at, remnants_until, lines } => {
                let rows: Vec<_> = lines
                    .into_iter()
                    .map(|line| {
                        let name = register::text(language(), &format!("category-{}", line.category));
                        view! { <tr><th scope="row">{name}</th><td>{in_words(line.tally)}</td></tr> }
                    })
                    .collect();
                EitherOf4::C(view! {
                    <dl class="facts">
                        <dt>{t("receipt-requested")}</dt>
                        <dd><When at=requested_at exact=true /></dd>
                        <dt>{t("receipt-erased")}</dt>
                        <dd><When at=erased_at exact=true /></dd>
                        <dt>{t("receipt-remnants")}</dt>
                        <dd><When at=remnants_until exact=true /></dd>
                    </dl>
                    <TableWrap label=t("receipt-title")>
                        <table>
                            <thead>
                                <tr>
                                    <th scope="col">{t("deletion-category")}</th>
                                    <th scope="col">{t("receipt-fate")}</th>
                                </tr>
                            </thead>
                            <tbody>{rows}</tbody>
                        </table>
                    </TableWrap>
                    <p class="quiet">{t("receipt-mails")}</p>
                })
            }
        };
        Ok(view! {
            <PageHeader title=t("receipt-title") lead=t("receipt-lead") />
            {body}
        })
    })
}
