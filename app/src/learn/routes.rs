//! The addresses of courses and lessons.

use leptos::prelude::*;
use leptos_router::{
    MatchNestedRoutes, SsrMode,
    components::{Outlet, ParentRoute, Route},
    path,
};

use super::pages::{CataloguePage, CoursePage, LessonByKey, LessonPage, ManageCoursesPage, MyCoursesPage};

/// Every page of courses and lessons.
#[component(transparent)]
pub fn LearnRoutes() -> impl MatchNestedRoutes + Clone {
    view! {
        <ParentRoute path=path!("") view=Outlet ssr=SsrMode::Async>
            <Route path=path!("/courses") view=CataloguePage ssr=SsrMode::Async />
            <Route path=path!("/courses/:slug") view=CoursePage ssr=SsrMode::Async />
            <Route path=path!("/courses/:slug/*lesson") view=LessonPage ssr=SsrMode::Async />
            <Route path=path!("/lessons/:id") view=LessonByKey ssr=SsrMode::Async />
            <Route path=path!("/learn") view=MyCoursesPage ssr=SsrMode::Async />
            <Route path=path!("/admin/courses") view=ManageCoursesPage ssr=SsrMode::Async />
        </ParentRoute>
    }
    .into_inner()
}
