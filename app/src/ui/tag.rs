//! A word that says the state of a thing.

use leptos::prelude::*;

use super::{icon::Icon, notice::Tone};

/// A state in one or two words; its colour only repeats them.
#[component]
pub fn Tag(
    /// What kind of state.
    #[prop(optional)]
    tone: Tone,
    /// An icon before the words.
    #[prop(optional)]
    icon: Option<&'static str>,
    children: Children,
) -> impl IntoView {
    let class = match tone {
        Tone::Info => "tag",
        Tone::Good => "tag tag-good",
        Tone::Warn => "tag tag-warn",
        Tone::Danger => "tag tag-danger",
    };
    view! {
        <span class=class>
            {icon.map(|name| view! { <Icon name /> })}
            {children()}
        </span>
    }
}
