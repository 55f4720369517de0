//! One thing of several, as in a catalogue.

use leptos::{oco::Oco, prelude::*};

/// A card whose heading is a link; the whole card is its target. `children` are the words beneath it.
#[component]
pub fn Card(
    /// Where it leads.
    #[prop(into)]
    href: String,
    /// Its heading.
    #[prop(into)]
    title: Oco<'static, str>,
    children: Children,
) -> impl IntoView {
    view! {
        <div class="card">
            <h3>
                <a href=href>{title}</a>
            </h3>
            {children()}
        </div>
    }
}

/// Cards side by side where there is room. Each child stands in a list item of its own.
#[component]
pub fn Cards(
    /// The cards.
    items: Vec<AnyView>,
) -> impl IntoView {
    let items: Vec<_> = items.into_iter().map(|card| view! { <li>{card}</li> }).collect();
    view! {
        <ul class="columns" role="list">
            {items}
        </ul>
    }
}
