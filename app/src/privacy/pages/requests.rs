use domain::privacy;
use leptos::{either::Either, prelude::*};
use model::privacy::{DataRequest, RequestKind};

use crate::{
    account::pages::SettingsFrame,
    admin::layout::AdminPage,
    request::site_and_actor,
    ui::{empty::Empty, page::page, table::TableWrap, when::When},
    words::t,
};

/// The person's own requests, each with its dates and what became of it.
#[component]
pub fn RequestsPage() -> impl IntoView {
    page(async move {
        let (site, actor) = site_and_actor()?;
        let requests = privacy::requests(&site, &actor).await?;
        Ok(view! {
            <SettingsFrame title=t("requests-title") lead=t("requests-lead")>
                <Requests requests has_links=true />
            </SettingsFrame>
        })
    })
}

/// All requests of the installation, the most urgent first.
#[component]
pub fn DeskPage() -> impl IntoView {
    page(async move {
        let (site, actor) = site_and_actor()?;
        let requests = privacy::open_requests(&site, &actor).await?;
        Ok(view! {
            <AdminPage title=t("desk-title")>
                <p class="lead">{t("desk-lead")}</p>
                <Requests requests has_links=false />
            </AdminPage>
        })
    })
}

#[component]
fn Requests(requests: Vec<DataRequest>, has_links: bool) -> impl IntoView {
    if requests.is_empty() {
        return Either::Left(
            view! { <Empty icon="file-text" title=t("requests-none")><p>{t("requests-none-next")}</p></Empty> },
        );
    }
    let rows: Vec<_> = requests.into_iter().map(|request| view! { <Line request has_links /> }).collect();
    Either::Right(view! {
        <TableWrap label=t("requests-title")>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{t("requests-kind")}</th>
                        <th scope="col">{t("requests-received")}</th>
                        <th scope="col">{t("requests-due")}</th>
                        <th scope="col">{t("requests-state")}</th>
                        <th scope="col">{t("requests-completed")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </TableWrap>
    })
}

#[component]
fn Line(request: DataRequest, has_links: bool) -> impl IntoView {
    let kind = t(&format!("request-kind-{}", request.kind.word()));
    let href = match request.kind {
        RequestKind::Access => "/settings/data/archive".to_owned(),
        RequestKind::Erasure => format!("/receipts/{}", request.reference),
    };
    view! {
        <tr>
            <th scope="row">
                {if has_links { Either::Left(view! { <a href=href>{kind}</a> }) } else { Either::Right(kind) }}
            </th>
            <td><When at=request.received_at exact=true /></td>
            <td><When at=request.due_at exact=true /></td>
            <td>{t(&format!("request-state-{}", request.state.word()))}</td>
            <td>{request.completed_at.map(|at| view! { <When at exact=true /> })}</td>
        </tr>
    }
}
