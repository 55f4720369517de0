use leptos::prelude::*;
use model::error::ErrorCode;

use super::parameter;
use crate::{
    request::{redirect, site_and_actor},
    ui::page::page,
};

/// Leads to the lesson of a key: what links from the forum name, since addresses of lessons may change.
#[component]
pub fn LessonByKey() -> impl IntoView {
    let lesson = parameter("id");
    page(async move {
        let (site, _) = site_and_actor()?;
        let lesson = lesson.parse().map_err(|_| ErrorCode::NotFound)?;
        let link = domain::learn::lesson_link(&site.db, lesson).await.map_err(domain::Error::from)?;
        redirect(&link.ok_or(ErrorCode::NotFound)?.address());
        Ok(())
    })
}
