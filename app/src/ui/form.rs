//! Forms that post to a server function, and come back filled in when they are refused.

use std::sync::atomic::Ordering;

use leptos::{oco::Oco, prelude::*};
use model::error::{AppError, ErrorCode, FieldProblem, Problem};

use super::{fields::Labelled, icon::Icon};
use crate::{
    request::{self, RefusedForm},
    ui::page::form_urlencoded,
    words::{t, t_with},
};

/// The state of one form: empty, or as it was refused.
#[derive(Clone, Debug, Default)]
pub struct FormState {
    refused: Option<RefusedForm>,
}

impl FormState {
    /// The state of the form that posts to `action`. When a page shows several forms with one action, `key` names a
    /// field and its value that tell them apart.
    pub fn of(action: &str, key: Option<(&str, &str)>) -> Self {
        let refused = use_context::<RefusedForm>().filter(|refused| {
            refused.action == action
                && key.is_none_or(|(name, value)| refused.values.iter().any(|(n, v)| n == name && v == value))
        });
        if let Some(refused) = &refused {
            refused.is_shown.store(true, Ordering::Relaxed);
        }
        Self { refused }
    }

    /// What was typed into a field, or else `initial`.
    pub fn value(&self, field: &str, initial: &str) -> String {
        self.refused
            .as_ref()
            .and_then(|refused| refused.values.iter().find(|(name, _)| name == field))
            .map_or_else(|| initial.to_owned(), |(_, value)| value.clone())
    }

    /// Whether a box was ticked, or else `initial`.
    pub fn is_ticked(&self, field: &str, initial: bool) -> bool {
        self.refused.as_ref().map_or(initial, |refused| refused.values.iter().any(|(name, _)| name == field))
    }

    /// Whether one of several boxes of a name was ticked, or else `initial`.
    pub fn has(&self, field: &str, value: &str, initial: bool) -> bool {
        self.refused
            .as_ref()
            .map_or(initial, |refused| refused.values.iter().any(|(name, sent)| name == field && sent == value))
    }

    /// What is wrong with a field, as a sentence.
    pub fn problem(&self, field: &str) -> Option<Oco<'static, str>> {
        let refused = self.refused.as_ref()?;
        refused.error.fields.iter().find(|problem| problem.field == field).map(|found| sentence(&found.problem))
    }

    /// The refusal, where the form was refused.
    pub fn error(&self) -> Option<&AppError> {
        self.refused.as_ref().map(|refused| &refused.error)
    }
}

/// A problem as a sentence in the language of the request.
pub fn sentence(problem: &Problem) -> Oco<'static, str> {
    match problem.limit() {
        Some(limit) => Oco::from(t_with(problem.key(), &[("limit", limit.into())])),
        None => t(problem.key()),
    }
}

/// A form that posts to a server function. When it was refused it begins with a summary that links to each field.
#[component]
pub fn Form(
    /// The path of the server function.
    action: &'static str,
    /// Its state.
    state: FormState,
    /// A class of the design system.
    #[prop(optional)]
    class: &'static str,
    /// Whether it sends a file.
    #[prop(optional)]
    with_file: bool,
    children: Children,
) -> impl IntoView {
    let encoding = with_file.then_some("multipart/form-data");
    view! {
        <form method="post" action=from_here(action) enctype=encoding class=format!("form {class}") novalidate>
            <FormSummary state />
            {children()}
        </form>
    }
}

/// The address of a server function that names the page of the form: a refused form is shown there again, as often as it
/// is refused, and also for a browser that tells no referrer.
pub fn from_here(action: &str) -> String {
    let page = request::request().map(|request| request.path).unwrap_or_default();
    let (path, fragment) =
        action.split_once('#').map_or((action, String::new()), |(path, id)| (path, format!("#{id}")));
    format!("{path}?page={}{fragment}", form_urlencoded(&page))
}

#[component]
fn FormSummary(state: FormState) -> impl IntoView {
    state.error().map(|error| {
        let items: Vec<_> = error
            .fields
            .iter()
            .map(|FieldProblem { field, problem }| {
                view! { <li><a href=format!("#{field}")>{sentence(problem)}</a></li> }
            })
            .collect();
        let is_invalid = error.code == ErrorCode::Invalid;
        let heading = if is_invalid { t("form-has-problems") } else { t(error.code.key()) };
        let wait = error
            .retry_after
            .map(|seconds| t_with("error-too-many-requests-wait", &[("minutes", seconds.div_ceil(60).into())]));
        let advice = (!is_invalid && wait.is_none()).then(|| t(&format!("{}-advice", error.code.key())));
        let id = request::request().map(|request| request.request_id).unwrap_or_default();
        let id = (error.code.status() >= 500).then(|| t_with("error-request-id", &[("id", id.into())]));
        view! {
            <div class="notice notice-danger" role="alert" tabindex="-1" autofocus>
                <Icon name="circle-alert" />
                <p><strong>{heading}</strong></p>
                {wait.map(|wait| view! { <p>{wait}</p> })}
                {(!items.is_empty()).then(|| view! { <ul>{items}</ul> })}
                {advice.map(|advice| view! { <p>{advice}</p> })}
                {id.map(|id| view! { <p class="quiet">{id}</p> })}
            </div>
        }
    })
}

/// A labelled field of one line, with its hint and its problem beside it.
#[component]
pub fn Field(
    /// The form it belongs to.
    state: FormState,
    /// The name that the server function knows; also its id.
    name: &'static str,
    /// The words above it.
    #[prop(into)]
    label: Oco<'static, str>,
    /// The type of the input (HTML).
    #[prop(default = "text")]
    kind: &'static str,
    /// What it shows when nothing was typed.
    #[prop(into, optional)]
    initial: String,
    /// Words that help to fill it in.
    #[prop(into, optional)]
    hint: Option<Oco<'static, str>>,
    /// What browsers and password managers fill in (HTML autofill).
    #[prop(default = "off")]
    autocomplete: &'static str,
    /// Whether it may stay empty.
    #[prop(optional)]
    optional: bool,
    /// The least value of a number.
    #[prop(optional)]
    min: Option<i64>,
    /// The greatest value of a number.
    #[prop(optional)]
    max: Option<i64>,
) -> impl IntoView {
    let problem = state.problem(name);
    // What a file field shows is the browser's alone.
    let is_file = kind == "file";
    let value = if kind == "password" { String::new() } else { state.value(name, &initial) };
    let described = described_by(name, hint.is_some(), problem.is_some());
    view! {
        <Labelled name label hint problem=problem.clone() optional>
            <input
                type=kind
                id=name
                name=name
                value=(!is_file).then_some(value)
                autocomplete=(!is_file).then_some(autocomplete)
                required=!optional
                min=min
                max=max
                aria-invalid=problem.is_some().then_some("true")
                aria-describedby=described
            />
        </Labelled>
    }
}

/// The ids of what explains a field, for `aria-describedby`: its hint and its problem, where it has them.
pub fn described_by(name: &str, has_hint: bool, has_problem: bool) -> Option<String> {
    match (has_hint, has_problem) {
        (true, true) => Some(format!("{name}-hint {name}-problem")),
        (true, false) => Some(format!("{name}-hint")),
        (false, true) => Some(format!("{name}-problem")),
        (false, false) => None,
    }
}

/// What is wrong with a field, beside it.
#[component]
pub fn FieldProblemLine(
    /// The name of the field.
    name: &'static str,
    /// What is wrong, where something is.
    problem: Option<Oco<'static, str>>,
) -> impl IntoView {
    problem.map(|problem| {
        view! {
            <p class="problem" id=format!("{name}-problem")>
                <Icon name="circle-alert" />
                <span>{problem}</span>
            </p>
        }
    })
}
