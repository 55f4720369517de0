use leptos::prelude::*;
use model::{
    admin::{TablePage, TableQuery},
    learn::{CourseState, ManagedCourse, course_address},
};

use crate::{
    admin::{
        layout::AdminPage,
        listing::{List, Listing, Table, column},
    },
    request::site_and_actor,
    ui::{
        button::Button,
        form::{Form, FormState},
        notice::Tone,
        page::page,
        tag::Tag,
    },
    words::{t, t_with},
};

const PATH: &str = "/admin/courses";

/// The courses that a teacher or an administrator runs.
#[component]
pub fn ManageCoursesPage() -> impl IntoView {
    page(async move {
        let (site, actor) = site_and_actor()?;
        let courses = TablePage::whole(domain::learn::managed_courses(&site, &actor).await?);
        let listing = Listing::new(PATH, t("learn-manage-title"), TableQuery::default(), &courses);
        let columns = vec![
            column(t("learn-manage-course")),
            column(t("learn-manage-state")),
            column(t("learn-manage-lessons")).number(),
            column(t("learn-manage-readers")).number(),
            column(t("learn-manage-action")),
        ];
        let rows = courses.items.into_iter().map(row).collect();
        Ok(view! {
            <AdminPage title=t("learn-manage-title") lead=t("learn-manage-lead")>
                <List
                    listing=listing.clone()
                    icon="book-open"
                    none=t("learn-manage-empty")
                    advice=t("learn-manage-empty-advice")
                >
                    <Table listing columns rows />
                </List>
            </AdminPage>
        }
        .into_any())
    })
}

fn row(course: ManagedCourse) -> Vec<AnyView> {
    let ManagedCourse { course, readers, .. } = course;
    let tone = match course.state {
        CourseState::Published => Tone::Good,
        CourseState::Draft => Tone::Info,
    };
    vec![
        view! { <a href=course_address(&course.slug)>{course.title}</a> }.into_any(),
        view! { <Tag tone>{t(&format!("learn-state-{}", course.state.word()))}</Tag> }.into_any(),
        course.lessons.into_any(),
        readers.into_any(),
        view! { <Change course=course.id.to_string() state=course.state readers /> }.into_any(),
    ]
}

/// Opens the course to everybody or withdraws it, once it is said what that does.
#[component]
fn Change(course: String, state: CourseState, readers: u32) -> impl IntoView {
    let (action, label, effect) = match state {
        CourseState::Published => (
            "/api/learn_withdraw",
            t("learn-withdraw"),
            t_with("learn-withdraw-effect", &[("readers", readers.into())]),
        ),
        CourseState::Draft => ("/api/learn_publish", t("learn-publish"), t("learn-publish-effect").to_string()),
    };
    let state = FormState::of(action, Some(("course", &course)));
    let is_open = state.error().is_some();
    view! {
        <details open=is_open>
            <summary>{label.clone()}</summary>
            <p>{effect}</p>
            <Form action state>
                <input type="hidden" name="course" value=course />
                <Button>{label}</Button>
            </Form>
        </details>
    }
    .into_any()
}
