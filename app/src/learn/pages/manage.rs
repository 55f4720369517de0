use leptos::prelude::*;
use model::learn::{CourseState, ManagedCourse, course_address};

use crate::{
    admin::layout::AdminPage,
    request::site_and_actor,
    ui::{
        empty::Empty,
        form::{Form, FormState},
        page::page,
        table::TableWrap,
    },
    words::{t, t_with},
};

/// The courses that a teacher or an administrator runs.
#[component]
pub fn ManageCoursesPage() -> impl IntoView {
    page(async move {
        let (site, actor) = site_and_actor()?;
        let courses = domain::learn::managed_courses(&site, &actor).await?;
        let is_empty = courses.is_empty();
        let rows: Vec<_> = courses.into_iter().map(|course| view! { <Row course /> }).collect();
        Ok(view! {
            <AdminPage title=t("learn-manage-title")>
            <p>{t("learn-manage-lead")}</p>
            {if is_empty {
                view! {
                    <Empty icon="book-open" title=t("learn-manage-empty")>
                        <p>{t("learn-manage-empty-advice")}</p>
                    </Empty>
                }
                    .into_any()
            } else {
                view! {
                    <TableWrap label=t("learn-manage-title")>
                        <table class="table">
                            <thead>
                                <tr>
                                    <th scope="col">{t("learn-manage-course")}</th>
                                    <th scope="col">{t("learn-manage-state")}</th>
                                    <th scope="col" class="number">{t("learn-manage-lessons")}</th>
                                    <th scope="col" class="number">{t("learn-manage-readers")}</th>
                                    <th scope="col">{t("learn-manage-action")}</th>
                                </tr>
                            </thead>
                            <tbody>{rows}</tbody>
                        </table>
                    </TableWrap>
                }
                    .into_any()
            }}
            </AdminPage>
        })
    })
}

#[component]
fn Row(course: ManagedCourse) -> impl IntoView {
    let ManagedCourse { course, readers, .. } = course;
    let id = course.id.to_string();
    let (action, label, effect) = match course.state {
        CourseState::Published => (
            "/api/learn_withdraw",
            t("learn-withdraw"),
            t_with("learn-withdraw-effect", &[("readers", readers.into())]),
        ),
        CourseState::Draft => ("/api/learn_publish", t("learn-publish"), t("learn-publish-effect").to_string()),
    };
    let state = FormState::of(action, Some(("course", &id)));
    let is_open = state.error().is_some();
    view! {
        <tr>
            <th scope="row"><a href=course_address(&course.slug)>{course.title}</a></th>
            <td>{t(&format!("learn-state-{}", course.state.word()))}</td>
            <td class="number">{course.lessons}</td>
            <td class="number">{readers}</td>
            <td>
                <details open=is_open>
                    <summary>{label.clone()}</summary>
                    <p>{effect}</p>
                    <Form action state>
                        <input type="hidden" name="course" value=id />
                        <button class="button">{label}</button>
                    </Form>
                </details>
            </td>
        </tr>
    }
}
