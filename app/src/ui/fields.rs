//! The kinds of fields beside the one of a single line.

use leptos::{oco::Oco, prelude::*};

use super::form::{FieldProblemLine, FormState, described_by};
use crate::words::t;

/// A labelled field of several lines.
#[component]
pub fn TextArea(
    /// The form it belongs to.
    state: FormState,
    /// The name that the server function knows; also its id.
    name: &'static str,
    /// The words above it.
    #[prop(into)]
    label: Oco<'static, str>,
    /// What it shows when nothing was typed.
    #[prop(into, optional)]
    initial: String,
    /// Words that help to fill it in.
    #[prop(into, optional)]
    hint: Option<Oco<'static, str>>,
    /// How many lines it shows at first.
    #[prop(default = 6)]
    rows: u32,
    /// Whether it may stay empty.
    #[prop(optional)]
    optional: bool,
) -> impl IntoView {
    let problem = state.problem(name);
    let described = described_by(name, hint.is_some(), problem.is_some());
    view! {
        <Labelled name label hint problem=problem.clone() optional is_wide=true>
            <textarea
                id=name
                name=name
                rows=rows
                required=!optional
                aria-invalid=problem.is_some().then_some("true")
                aria-describedby=described
            >
                {format!("\n{}", state.value(name, &initial))}
            </textarea>
        </Labelled>
    }
}

/// A labelled choice of one among many, each a value and its words.
#[component]
pub fn Select(
    /// The form it belongs to.
    state: FormState,
    /// The name that the server function knows; also its id.
    name: &'static str,
    /// The words above it.
    #[prop(into)]
    label: Oco<'static, str>,
    /// The choices.
    choices: Vec<(String, Oco<'static, str>)>,
    /// The value that is chosen at first.
    #[prop(into, optional)]
    initial: String,
    /// Words that help to choose.
    #[prop(into, optional)]
    hint: Option<Oco<'static, str>>,
) -> impl IntoView {
    let problem = state.problem(name);
    let described = described_by(name, hint.is_some(), problem.is_some());
    let chosen = state.value(name, &initial);
    let options: Vec<_> = choices
        .into_iter()
        .map(|(value, words)| {
            let is_chosen = value == chosen;
            view! { <option value=value selected=is_chosen>{words}</option> }
        })
        .collect();
    view! {
        <Labelled name label hint problem=problem.clone()>
            <select
                id=name
                name=name
                autocomplete="off"
                aria-invalid=problem.is_some().then_some("true")
                aria-describedby=described
            >
                {options}
            </select>
        </Labelled>
    }
}

/// A box to tick, which sends `true`.
#[component]
pub fn Checkbox(
    /// The form it belongs to.
    state: FormState,
    /// The name that the server function knows; also its id.
    name: &'static str,
    /// The words beside it.
    #[prop(into)]
    label: Oco<'static, str>,
    /// Whether it is ticked at first.
    #[prop(optional)]
    initial: bool,
    /// Words that help to decide.
    #[prop(into, optional)]
    hint: Option<Oco<'static, str>>,
) -> impl IntoView {
    let problem = state.problem(name);
    let described = described_by(name, hint.is_some(), problem.is_some());
    view! {
        <div class="field">
            <label class="choice">
                <input
                    type="checkbox"
                    id=name
                    name=name
                    value="true"
                    checked=state.is_ticked(name, initial)
                    aria-invalid=problem.is_some().then_some("true")
                    aria-describedby=described
                />
                <span>{label}</span>
            </label>
            <Hint name hint />
            <FieldProblemLine name problem />
        </div>
    }
}

/// A choice of one among few, all in sight, each a value and its words.
#[component]
pub fn RadioGroup(
    /// The form it belongs to.
    state: FormState,
    /// The name that the server function knows; also the id of the first choice.
    name: &'static str,
    /// The question.
    #[prop(into)]
    label: Oco<'static, str>,
    /// The choices.
    choices: Vec<(String, Oco<'static, str>)>,
    /// The value that is chosen at first; nothing when it is none of them.
    #[prop(into, optional)]
    initial: String,
    /// Words that help to choose.
    #[prop(into, optional)]
    hint: Option<Oco<'static, str>>,
) -> impl IntoView {
    let problem = state.problem(name);
    let described = described_by(name, hint.is_some(), problem.is_some());
    let chosen = state.value(name, &initial);
    let radios: Vec<_> = choices
        .into_iter()
        .enumerate()
        .map(|(at, (value, words))| {
            let is_chosen = value == chosen;
            view! {
                <label class="choice">
                    <input type="radio" id=(at == 0).then_some(name) name=name value=value checked=is_chosen />
                    <span>{words}</span>
                </label>
            }
        })
        .collect();
    view! {
        <fieldset class="field" aria-describedby=described>
            <legend>{label}</legend>
            <Hint name hint />
            {radios}
            <FieldProblemLine name problem />
        </fieldset>
    }
}

/// A choice of any among few, all in sight, each a value and its words. The server function takes a list.
#[component]
pub fn CheckboxGroup(
    /// The form it belongs to.
    state: FormState,
    /// The name that the server function knows; also the id of the first choice.
    name: &'static str,
    /// The question.
    #[prop(into)]
    label: Oco<'static, str>,
    /// The choices.
    choices: Vec<(String, Oco<'static, str>)>,
    /// The values that are chosen at first.
    #[prop(optional)]
    initial: Vec<String>,
    /// Words that help to choose.
    #[prop(into, optional)]
    hint: Option<Oco<'static, str>>,
) -> impl IntoView {
    let problem = state.problem(name);
    let described = described_by(name, hint.is_some(), problem.is_some());
    let sent = format!("{name}[]");
    let boxes: Vec<_> = choices
        .into_iter()
        .enumerate()
        .map(|(at, (value, words))| {
            let is_ticked = state.has(&sent, &value, initial.contains(&value));
            view! {
                <label class="choice">
                    <input type="checkbox" id=(at == 0).then_some(name) name=sent.clone() value=value checked=is_ticked />
                    <span>{words}</span>
                </label>
            }
        })
        .collect();
    view! {
        <fieldset class="field" aria-describedby=described>
            <legend>{label}</legend>
            <Hint name hint />
            {boxes}
            <FieldProblemLine name problem />
        </fieldset>
    }
}

/// A field: the words above it, its hint, the control itself in `children`, and beside it what is wrong.
#[component]
pub(super) fn Labelled(
    name: &'static str,
    label: Oco<'static, str>,
    hint: Option<Oco<'static, str>>,
    problem: Option<Oco<'static, str>>,
    #[prop(optional)] optional: bool,
    #[prop(optional)] is_wide: bool,
    children: Children,
) -> impl IntoView {
    let class = if is_wide { "field field-wide" } else { "field" };
    view! {
        <div class=class>
            <label for=name>
                {label} {optional.then(|| view! { <span class="quiet">" " {t("form-optional")}</span> })}
            </label>
            <Hint name hint />
            {children()}
            <FieldProblemLine name problem />
        </div>
    }
}

/// The words that help to fill a field in, where it has some.
#[component]
fn Hint(name: &'static str, hint: Option<Oco<'static, str>>) -> impl IntoView {
    hint.map(|hint| view! { <p class="hint" id=format!("{name}-hint")>{hint}</p> })
}
