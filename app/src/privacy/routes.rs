//! The addresses of the rights over one’s own data.

use leptos::prelude::*;
use leptos_router::{
    MatchNestedRoutes, SsrMode,
    components::{Outlet, ParentRoute, Route},
    path,
};

use super::pages::{
    AffectedPeoplePage, ArchivePage, AssistPage, AssistedPage, BreachNoticePage, BreachPage, BreachesPage,
    ChangeBreachPage, CorrectPage, DataItemsPage, DeathPage, DeletionPage, DeskPage, DeskRequestPage, DirectivesPage,
    DisclosuresPage, HoldPage, HoldsPage, ImportPage, LooksPage, MyDataPage, NewBreachPage, NewDisclosurePage,
    NewHoldPage, NewRecipientPage, OpenSharePage, OwnBreachesPage, ProcessingPage, ReceiptPage, RecipientPage,
    RecipientsPage, RequestsPage, RestrictionPage, RetentionPage, RetentionRunPage, SharePage,
};

/// Every page of the rights over one’s own data.
#[component(transparent)]
pub fn PrivacyRoutes() -> impl MatchNestedRoutes + Clone {
    view! {
        <ParentRoute path=path!("") view=Outlet ssr=SsrMode::Async>
            <Route path=path!("/settings/data") view=MyDataPage ssr=SsrMode::Async />
            <Route path=path!("/settings/data/archive") view=ArchivePage ssr=SsrMode::Async />
            <Route path=path!("/settings/data/share") view=SharePage ssr=SsrMode::Async />
            <Route path=path!("/settings/data/import") view=ImportPage ssr=SsrMode::Async />
            <Route path=path!("/share/:token") view=OpenSharePage ssr=SsrMode::Async />
            <Route path=path!("/settings/data/:category") view=DataItemsPage ssr=SsrMode::Async />
            <Route path=path!("/settings/requests") view=RequestsPage ssr=SsrMode::Async />
            <Route path=path!("/settings/correct") view=CorrectPage ssr=SsrMode::Async />
            <Route path=path!("/settings/restriction") view=RestrictionPage ssr=SsrMode::Async />
            <Route path=path!("/settings/looks") view=LooksPage ssr=SsrMode::Async />
            <Route path=path!("/settings/breaches") view=OwnBreachesPage ssr=SsrMode::Async />
            <Route path=path!("/settings/directives") view=DirectivesPage ssr=SsrMode::Async />
            <Route path=path!("/settings/delete") view=DeletionPage ssr=SsrMode::Async />
            <Route path=path!("/receipts/:reference") view=ReceiptPage ssr=SsrMode::Async />
            <Route path=path!("/admin/processing") view=ProcessingPage ssr=SsrMode::Async />
            <Route path=path!("/admin/recipients") view=RecipientsPage ssr=SsrMode::Async />
            <Route path=path!("/admin/recipients/new") view=NewRecipientPage ssr=SsrMode::Async />
            <Route path=path!("/admin/recipients/:recipient") view=RecipientPage ssr=SsrMode::Async />
            <Route path=path!("/admin/people/:person/death") view=DeathPage ssr=SsrMode::Async />
            <Route path=path!("/assisted") view=AssistedPage ssr=SsrMode::Async />
            <Route path=path!("/admin/assisted") view=AssistPage ssr=SsrMode::Async />
            <Route path=path!("/admin/retention") view=RetentionPage ssr=SsrMode::Async />
            <Route path=path!("/admin/retention/run") view=RetentionRunPage ssr=SsrMode::Async />
            <Route path=path!("/admin/disclosures") view=DisclosuresPage ssr=SsrMode::Async />
            <Route path=path!("/admin/disclosures/new") view=NewDisclosurePage ssr=SsrMode::Async />
            <Route path=path!("/admin/breaches") view=BreachesPage ssr=SsrMode::Async />
            <Route path=path!("/admin/breaches/new") view=NewBreachPage ssr=SsrMode::Async />
            <Route path=path!("/admin/breaches/:breach") view=BreachPage ssr=SsrMode::Async />
            <Route path=path!("/admin/breaches/:breach/edit") view=ChangeBreachPage ssr=SsrMode::Async />
            <Route path=path!("/admin/breaches/:breach/people") view=AffectedPeoplePage ssr=SsrMode::Async />
            <Route path=path!("/admin/breaches/:breach/notice") view=BreachNoticePage ssr=SsrMode::Async />
            <Route path=path!("/admin/holds") view=HoldsPage ssr=SsrMode::Async />
            <Route path=path!("/admin/holds/new") view=NewHoldPage ssr=SsrMode::Async />
            <Route path=path!("/admin/holds/:hold") view=HoldPage ssr=SsrMode::Async />
            <Route path=path!("/admin/requests") view=DeskPage ssr=SsrMode::Async />
            <Route path=path!("/admin/requests/:reference") view=DeskRequestPage ssr=SsrMode::Async />
        </ParentRoute>
    }
    .into_inner()
}
