//! Tables that never make the page scroll sideways.

use leptos::{oco::Oco, prelude::*};

/// The region in which a table scrolls, reachable by keyboard. `children` are a `<table>`.
#[component]
pub fn TableWrap(
    /// What the table shows.
    #[prop(into)]
    label: Oco<'static, str>,
    children: Children,
) -> impl IntoView {
    view! {
        <div class="table-wrap" role="region" tabindex="0" aria-label=label>
            {children()}
        </div>
    }
}

/// The head of a table: what its columns are called.
#[component]
pub fn TableHead<const N: usize>(
    /// The names, from the first column to the last.
    columns: [Oco<'static, str>; N],
) -> impl IntoView {
    let cells = columns.map(|column| view! { <th scope="col">{column}</th> });
    view! { <thead><tr>{cells}</tr></thead> }
}
