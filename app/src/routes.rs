//! Every address of the site and the page behind it.

use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::{
    SsrMode,
    components::{Route, Router, Routes},
    path,
};

use crate::{
    account,
    home::HomePage,
    layout::{Footer, Header},
    learn,
    ui::error_page::ErrorPage,
};

/// The page of the request's address.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    view! {
        <Router>
            <Header />
            <main id="content" tabindex="-1">
                <Routes fallback=|| view! { <ErrorPage code=model::error::ErrorCode::NotFound /> }>
                    <Route path=path!("/") view=HomePage ssr=SsrMode::Async />
                    <Route path=path!("/sign-up") view=account::pages::SignUpPage ssr=SsrMode::Async />
                    <Route path=path!("/courses") view=learn::pages::CataloguePage ssr=SsrMode::Async />
                    <Route path=path!("/courses/:slug") view=learn::pages::CoursePage ssr=SsrMode::Async />
                    <Route path=path!("/courses/:slug/*lesson") view=learn::pages::LessonPage ssr=SsrMode::Async />
                    <Route path=path!("/learn") view=learn::pages::MyCoursesPage ssr=SsrMode::Async />
                    <Route path=path!("/admin/courses") view=learn::pages::ManageCoursesPage ssr=SsrMode::Async />
                </Routes>
            </main>
            <Footer />
        </Router>
    }
}
