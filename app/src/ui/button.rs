//! Buttons, and links that look like them.

use leptos::prelude::*;

use super::icon::Icon;

/// How loud a button is. A page has one [`Weight::Flame`]: its next action.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Weight {
    /// The one next action.
    #[default]
    Flame,
    /// Any other action.
    Quiet,
    /// Something ends or is lost.
    Danger,
    /// An action inside a line of text.
    Plain,
}

impl Weight {
    /// The classes of the design system.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Flame => "button",
            Self::Quiet => "button quiet-button",
            Self::Danger => "button danger-button",
            Self::Plain => "button plain-button",
        }
    }
}

/// The button that sends its form.
#[component]
pub fn Button(
    /// How loud it is.
    #[prop(optional)]
    weight: Weight,
    /// An icon before its words.
    #[prop(optional)]
    icon: Option<&'static str>,
    /// The field that it sends, where a form has several buttons.
    #[prop(optional)]
    name: Option<&'static str>,
    /// The value of that field.
    #[prop(into, optional)]
    value: Option<String>,
    children: Children,
) -> impl IntoView {
    view! {
        <button class=weight.class() name=name value=value>
            {icon.map(|name| view! { <Icon name /> })}
            {children()}
        </button>
    }
}

/// A link to a page where an action begins.
#[component]
pub fn LinkButton(
    /// Where it leads.
    #[prop(into)]
    href: String,
    /// How loud it is.
    #[prop(optional)]
    weight: Weight,
    /// An icon before its words.
    #[prop(optional)]
    icon: Option<&'static str>,
    children: Children,
) -> impl IntoView {
    view! {
        <a class=weight.class() href=href>
            {icon.map(|name| view! { <Icon name /> })}
            {children()}
        </a>
    }
}

/// Buttons side by side, that wrap where there is no room.
#[component]
pub fn Buttons(children: Children) -> impl IntoView {
    view! { <div class="buttons">{children()}</div> }
}
