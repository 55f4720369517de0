//! The addresses of news.

use leptos::prelude::*;
use leptos_router::{
    MatchNestedRoutes, SsrMode,
    components::{Outlet, ParentRoute, Route},
    path,
};

use super::pages::{
    CampaignPage, CampaignsPage, EditCampaignPage, LeavePage, NewCampaignPage, NewTopicPage, NewsPage, TopicPage,
    TopicsPage,
};

/// Every page of news.
#[component(transparent)]
pub fn NewsRoutes() -> impl MatchNestedRoutes + Clone {
    view! {
        <ParentRoute path=path!("") view=Outlet ssr=SsrMode::Async>
            <Route path=path!("/settings/news") view=NewsPage ssr=SsrMode::Async />
            <Route path=path!("/news/leave") view=LeavePage ssr=SsrMode::Async />
            <Route path=path!("/admin/campaigns") view=CampaignsPage ssr=SsrMode::Async />
            <Route path=path!("/admin/campaigns/new") view=NewCampaignPage ssr=SsrMode::Async />
            <Route path=path!("/admin/campaigns/:campaign") view=CampaignPage ssr=SsrMode::Async />
            <Route path=path!("/admin/campaigns/:campaign/edit") view=EditCampaignPage ssr=SsrMode::Async />
            <Route path=path!("/admin/news") view=TopicsPage ssr=SsrMode::Async />
            <Route path=path!("/admin/news/new") view=NewTopicPage ssr=SsrMode::Async />
            <Route path=path!("/admin/news/:topic") view=TopicPage ssr=SsrMode::Async />
        </ParentRoute>
    }
    .into_inner()
}
