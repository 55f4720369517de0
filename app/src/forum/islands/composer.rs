use leptos::{html::Div, prelude::*};

use super::marks::Mark;

/// Around a text field: buttons and keys (Ctrl with B, I, K, E) that write Markdown, and a preview that follows the
/// typing. Without a script the form's preview button does the latter.
#[island]
pub fn Composer(
    /// The heading of the preview.
    preview: String,
    /// The name of the row of buttons.
    tools: String,
    /// The words of the buttons, in the order of [`Mark::ALL`].
    labels: Vec<String>,
    children: Children,
) -> impl IntoView {
    let root = NodeRef::<Div>::new();
    #[cfg(feature = "hydrate")]
    super::typing::follow(root);
    let buttons: Vec<_> = Mark::ALL
        .into_iter()
        .zip(labels)
        .map(|(mark, label)| {
            view! {
                <button type="button" class="composer-tool" on:click=move |_| put(root, mark)>
                    {label}
                </button>
            }
        })
        .collect();
    view! {
        <div class="composer" node_ref=root>
            {children()}
            <div class="composer-tools" role="group" aria-label=tools>
                {buttons}
            </div>
            <section class="composer-preview">
                <h2>{preview}</h2>
                <div class="prose" aria-live="polite"></div>
            </section>
        </div>
    }
}

#[cfg(feature = "hydrate")]
use super::typing::put;

#[cfg(not(feature = "hydrate"))]
const fn put(_root: NodeRef<Div>, _mark: Mark) {}
