//! A sentence that stands out: what happened, what to know.

use leptos::prelude::*;

use super::icon::Icon;

/// What kind of news it is. Each has its colour and its icon; the words say it too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Good to know.
    #[default]
    Info,
    /// It worked.
    Good,
    /// Careful.
    Warn,
    /// It did not work, or something would be lost.
    Danger,
}

impl Tone {
    /// All tones.
    pub const ALL: [Self; 4] = [Self::Info, Self::Good, Self::Warn, Self::Danger];

    /// The name of its icon.
    pub const fn icon(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Good => "circle-check",
            Self::Warn => "triangle-alert",
            Self::Danger => "circle-alert",
        }
    }

    const fn class(self) -> &'static str {
        match self {
            Self::Info => "notice",
            Self::Good => "notice notice-good",
            Self::Warn => "notice notice-warn",
            Self::Danger => "notice notice-danger",
        }
    }
}

/// A notice in the flow of the page. Refusals are read out at once (`role=alert`), other news politely.
#[component]
pub fn Notice(
    /// What kind of news.
    #[prop(optional)]
    tone: Tone,
    /// Whether it answers what the person just did, and is read out.
    #[prop(optional)]
    live: bool,
    children: Children,
) -> impl IntoView {
    let role = live.then_some(if tone == Tone::Danger { "alert" } else { "status" });
    view! {
        <div class=tone.class() role=role>
            <Icon name=tone.icon() />
            {children()}
        </div>
    }
}
