use leptos::prelude::*;
use model::forum::{Category, LessonId};

use super::{
    address,
    writing::{Writing, WritingFields},
};
use crate::{
    request,
    ui::{
        breadcrumb::Breadcrumb,
        fields::Select,
        form::{Field, Form},
        icon::Icon,
        page::page,
        page_header::PageHeader,
    },
    words::t,
};

const START: &str = "/api/forum_start";

/// Starts a topic.
#[component]
pub fn NewTopicPage() -> impl IntoView {
    let category = address::query("category");
    let lesson = address::query("lesson").and_then(|lesson| lesson.parse().ok());
    page(async move {
        let (site, actor) = request::site_and_actor()?;
        let form = domain::forum::topic_form(&site, &actor).await?;
        let writing = Writing::of(&site, &actor, START).await?;
        let category = category.unwrap_or_else(|| match form.categories.as_slice() {
            [only] => only.slug.clone(),
            _ => String::new(),
        });
        Ok(view! {
            <Breadcrumb places=vec![("/forum".to_owned(), t("nav-forum"))] />
            <PageHeader title=t("forum-start") lead=t("forum-start-lead") />
            <NewTopicForm categories=form.categories category lesson writing />
        })
    })
}

#[component]
fn NewTopicForm(
    categories: Vec<Category>,
    category: String,
    lesson: Option<LessonId>,
    writing: Writing,
) -> impl IntoView {
    let mut choices = vec![(String::new(), t("forum-category-choose"))];
    choices.extend(categories.into_iter().map(|category| (category.slug, category.title.into())));
    let fields = writing.fields.clone();
    view! {
        <Form action=START state=writing.summary.clone()>
            {lesson.map(|lesson| view! {
                <input type="hidden" name="lesson" value=lesson.to_string() />
                <p class="topic-lesson">
                    <Icon name="book-open" />
                    <a href=format!("/lessons/{lesson}")>{t("forum-about-lesson")}</a>
                </p>
            })}
            <Select state=fields.clone() name="category" label=t("forum-category") choices initial=category />
            <Field state=fields name="title" label=t("forum-title-label") hint=t("forum-title-hint") />
            <WritingFields writing label=t("forum-text-label") submit=t("forum-start-submit") />
        </Form>
    }
}
