//! The beginning of a page.

use leptos::{children::ViewFnOnce, oco::Oco, prelude::*};
use leptos_meta::Title;

/// The heading of the page and the title of the window, a leading sentence, and what can be done with the whole page.
#[component]
pub fn PageHeader(
    /// The heading.
    #[prop(into)]
    title: Oco<'static, str>,
    /// One sentence under it.
    #[prop(into, optional)]
    lead: Option<Oco<'static, str>>,
    /// Buttons beside it: `actions=|| view! { … }`.
    #[prop(into, optional)]
    actions: Option<ViewFnOnce>,
) -> impl IntoView {
    view! {
        <Title text=title.clone() />
        <div class="page-header">
            <div class="page-words">
                <h1>{title}</h1>
                {lead.map(|lead| view! { <p class="lead">{lead}</p> })}
            </div>
            {actions.map(|actions| view! { <div class="buttons">{actions.run()}</div> })}
        </div>
    }
}
