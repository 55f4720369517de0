//! What will happen, before it happens.

use leptos::{oco::Oco, prelude::*};

/// A section that says what an action does, before the form that does it. `children` are the consequences and the form
/// with its buttons.
#[component]
pub fn Confirm(
    /// What is about to happen, as a question or a statement.
    #[prop(into)]
    title: Oco<'static, str>,
    children: Children,
) -> impl IntoView {
    view! {
        <section class="confirm">
            <h2>{title}</h2>
            {children()}
        </section>
    }
}
