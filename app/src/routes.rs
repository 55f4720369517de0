//! Every address of the site and the page behind it.

use leptos::{either::Either, prelude::*};
use leptos_meta::provide_meta_context;
use leptos_router::{
    SsrMode,
    components::{Route, Router, Routes},
    path,
};

use crate::{
    account::routes::AccountRoutes,
    admin::routes::AdminRoutes,
    consent::routes::ConsentRoutes,
    embed::EmbedPage,
    forum::routes::ForumRoutes,
    home::HomePage,
    layout::{BreachBanner, ConsentBanner, Footer, Header, WindowTitle},
    learn::routes::LearnRoutes,
    news::routes::NewsRoutes,
    policy::{pages::PolicyBanner, routes::PolicyRoutes},
    privacy::routes::PrivacyRoutes,
    request::Fault,
    styleguide::StyleguidePage,
    ui::error_page::ErrorPage,
};

/// The page of the request's address, or of the fault that kept the request from it.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    view! {
        <Router>
            <WindowTitle />
            <Header />
            <BreachBanner />
            {match use_context::<Fault>() {
                // The page of a fault asks the database for nothing.
                Some(_) => Either::Left(()),
                None => Either::Right(view! { <PolicyBanner /> }),
            }}
            <main id="content" tabindex="-1">
                {match use_context::<Fault>() {
                    Some(Fault(code)) => Either::Left(view! { <ErrorPage code /> }),
                    None => Either::Right(view! { <Pages /> }),
                }}
            </main>
            <Footer />
            <ConsentBanner />
        </Router>
    }
}

#[component]
fn Pages() -> impl IntoView {
    view! {
        <Routes fallback=|| view! { <ErrorPage code=model::error::ErrorCode::NotFound /> }>
            <Route path=path!("/") view=HomePage ssr=SsrMode::Async />
            <Route path=path!("/styleguide") view=StyleguidePage ssr=SsrMode::Async />
            <AccountRoutes />
            <ConsentRoutes />
            <Route path=path!("/embed/:provider/:id") view=EmbedPage ssr=SsrMode::Async />
            <ForumRoutes />
            <LearnRoutes />
            <NewsRoutes />
            <PolicyRoutes />
            <PrivacyRoutes />
            <AdminRoutes />
        </Routes>
    }
}
