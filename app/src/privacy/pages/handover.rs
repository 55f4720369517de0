use leptos::prelude::*;
use model::{
    learn::{ManagedCourse, Successor, course_address},
    privacy::Handover,
};

use crate::{
    ui::{
        button::{Button, Weight},
        fields::Select,
        form::{Form, FormState},
    },
    words::{t, t_with},
};

/// What becomes of what others depend on, and how it is handed over before; nothing where nobody depends on anything.
#[component]
pub fn HandoverRules(
    /// What others depend on.
    handover: Handover,
) -> impl IntoView {
    let Handover { courses, successors, answered_topics } = handover;
    (!courses.is_empty() || answered_topics > 0).then(|| {
        view! {
            <h2>{t("handover-title")}</h2>
            {(answered_topics > 0)
                .then(|| {
                    view! {
                        <h3>{t("handover-topics")}</h3>
                        <p>{t_with("handover-topics-about", &[("count", answered_topics.into())])}</p>
                    }
                })}
            {(!courses.is_empty()).then(|| view! { <Courses courses successors /> })}
        }
    })
}

#[component]
fn Courses(courses: Vec<ManagedCourse>, successors: Vec<Successor>) -> impl IntoView {
    let list: Vec<_> = courses
        .iter()
        .map(|managed| {
            let readers = t_with("handover-readers", &[("count", managed.readers.into())]);
            view! {
                <li>
                    <a href=course_address(&managed.course.slug)>{managed.course.title.clone()}</a>
                    " "
                    <span class="quiet">{readers}</span>
                </li>
            }
        })
        .collect();
    view! {
        <h3>{t("handover-courses")}</h3>
        <p>{t("handover-courses-about")}</p>
        <ul>{list}</ul>
        {if successors.is_empty() {
            view! { <p>{t("handover-nobody")}</p> }.into_any()
        } else {
            view! { <HandOver courses successors /> }.into_any()
        }}
    }
}

#[component]
fn HandOver(courses: Vec<ManagedCourse>, successors: Vec<Successor>) -> impl IntoView {
    let state = FormState::of("/api/learn_hand_over", None);
    let courses =
        courses.into_iter().map(|managed| (managed.course.id.to_string(), managed.course.title.into())).collect();
    let successors = successors
        .into_iter()
        .map(|one| {
            let role = t(&format!("admin-role-{}", one.role.word()));
            (one.person.to_string(), format!("{} ({role})", one.name).into())
        })
        .collect();
    view! {
        <Form action="/api/learn_hand_over" state=state.clone()>
            <Select state=state.clone() name="course" label=t("handover-course") choices=courses />
            <Select state name="to" label=t("handover-to") choices=successors hint=t("handover-to-hint") />
            <Button weight=Weight::Quiet>{t("handover-submit")}</Button>
        </Form>
    }
}
