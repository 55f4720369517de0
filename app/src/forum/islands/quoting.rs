use leptos::prelude::*;
use model::forum::QuoteDraft;
use serde::{Deserialize, Serialize};

use crate::ui::icon::Icon;

/// The words of a quotation about to be sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuotingWords {
    /// Before the name of who is quoted.
    pub quoting: String,
    /// Leaves the quotation out.
    pub remove: String,
}

/// What the reply quotes: the fields that say so, and the words. With a script, the "Quote" link of a post takes the
/// selected words without leaving the page; without one it opens the page with a passage of the post.
#[island]
pub fn Quoting(
    /// What is quoted at first.
    draft: Option<QuoteDraft>,
    /// The address of the page without a quotation.
    without: String,
    /// Its words.
    words: QuotingWords,
) -> impl IntoView {
    let quoted = RwSignal::new(draft);
    #[cfg(feature = "hydrate")]
    super::selection::listen(quoted);
    let shown = move || {
        quoted.get().map(|draft| {
            view! {
                <input type="hidden" name="quote" value=draft.post.to_string() />
                <input type="hidden" name="from" value=draft.from.to_string() />
                <input type="hidden" name="to" value=draft.to.to_string() />
                <p class="quoting-whom">
                    <Icon name="quote" />
                    <span>{words.quoting.clone()} " " {draft.author}</span>
                    <a
                        href=without.clone()
                        on:click=move |event| {
                            event.prevent_default();
                            quoted.set(None);
                        }
                    >
                        {words.remove.clone()}
                    </a>
                </p>
                <blockquote>{draft.text}</blockquote>
            }
        })
    };
    view! { <div class="quoting">{shown}</div> }
}
