use leptos::{html::Div, prelude::*};
use serde::{Deserialize, Serialize};

use super::marks::Mark;

/// The words of the composer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComposerWords {
    /// Above the preview.
    pub preview: String,
    /// The name of the row of buttons.
    pub tools: String,
    /// Strong text.
    pub bold: String,
    /// Emphasised text.
    pub italic: String,
    /// A link.
    pub link: String,
    /// Code.
    pub code: String,
    /// A list.
    pub list: String,
    /// A quotation.
    pub quote: String,
}

/// Around a text field: buttons and keys (Ctrl with B, I, K, E) that write Markdown, and a preview that follows the
/// typing. Without a script the form's preview button does the latter.
#[island]
pub fn Composer(
    /// Its words.
    words: ComposerWords,
    children: Children,
) -> impl IntoView {
    let root = NodeRef::<Div>::new();
    let is_live = RwSignal::new(false);
    let html = RwSignal::new(String::new());
    #[cfg(feature = "hydrate")]
    super::typing::follow(root, is_live, html);
    let tools: Vec<_> = [
        (words.bold, Mark::Bold),
        (words.italic, Mark::Italic),
        (words.link, Mark::Link),
        (words.code, Mark::Code),
        (words.list, Mark::List),
        (words.quote, Mark::Quote),
    ]
    .into_iter()
    .map(|(label, mark)| {
        view! {
            <button type="button" class="composer-tool" on:click=move |_| put(root, mark)>
                {label}
            </button>
        }
    })
    .collect();
    view! {
        <div class="composer" node_ref=root data-live=move || is_live.get().then_some("")>
            {children()}
            <div class="composer-tools" role="group" aria-label=words.tools hidden=move || !is_live.get()>
                {tools}
            </div>
            <section class="composer-preview" hidden=move || html.read().is_empty()>
                <h3>{words.preview}</h3>
                <div class="prose" aria-live="polite" inner_html=move || html.get()></div>
            </section>
        </div>
    }
}

#[cfg(feature = "hydrate")]
use super::typing::put;

#[cfg(not(feature = "hydrate"))]
const fn put(_root: NodeRef<Div>, _mark: Mark) {}
