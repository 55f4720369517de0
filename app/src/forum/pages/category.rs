use domain::{authority::Permission, authority::require};
use leptos::prelude::*;

use crate::{
    request,
    ui::{
        breadcrumb::Breadcrumb,
        button::Button,
        form::{Field, Form, FormState},
        page::page,
        page_header::PageHeader,
    },
    words::t,
};

/// Makes a category.
#[component]
pub fn NewCategoryPage() -> impl IntoView {
    const CREATE: &str = "/api/forum_create_category";
    page(async move {
        let (_, actor) = request::site_and_actor()?;
        require(&actor, Permission::DecideReports)?;
        let state = FormState::of(CREATE, None);
        Ok(view! {
            <Breadcrumb places=vec![("/forum".to_owned(), t("nav-forum"))] />
            <PageHeader title=t("forum-category-new") lead=t("forum-category-lead") />
            <Form action=CREATE state=state.clone()>
                <Field state=state.clone() name="title" label=t("forum-category-name") />
                <Field
                    state
                    name="description"
                    label=t("forum-category-description")
                    hint=t("forum-category-description-hint")
                    optional=true
                />
                <Button>{t("forum-category-submit")}</Button>
            </Form>
        })
    })
}
