//! What stands where there is nothing yet.

use leptos::{oco::Oco, prelude::*};

use super::icon::Icon;

/// Says that there is nothing here, and in `children` what to do next.
#[component]
pub fn Empty(
    /// An icon of what would be here.
    icon: &'static str,
    /// That there is nothing yet.
    #[prop(into)]
    title: Oco<'static, str>,
    children: Children,
) -> impl IntoView {
    view! {
        <div class="empty">
            <Icon name=icon />
            <p><strong>{title}</strong></p>
            {children()}
        </div>
    }
}
