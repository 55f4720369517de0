//! How far something is.

use leptos::{oco::Oco, prelude::*};

/// A bar with the same in words beneath it.
#[component]
pub fn Progress(
    /// How much is done.
    done: u64,
    /// How much there is.
    total: u64,
    /// The same in words: "7 of 12 lessons".
    #[prop(into)]
    text: Oco<'static, str>,
) -> impl IntoView {
    view! {
        <label class="progress">
            <progress value=done.min(total) max=total.max(1)></progress>
            <span>{text}</span>
        </label>
    }
}
