use leptos::prelude::*;
use model::forum::QuoteDraft;

use crate::{ui::icon::Icon, words::t};

/// What the reply quotes: the fields that say so, the words, and the way to leave them out.
#[component]
pub fn Quoting(
    /// What is quoted.
    draft: QuoteDraft,
    /// The address of the page without a quotation.
    without: String,
) -> impl IntoView {
    view! {
        <div class="quoting">
            <input type="hidden" name="quote" value=draft.post.to_string() />
            <input type="hidden" name="from" value=draft.from.to_string() />
            <input type="hidden" name="to" value=draft.to.to_string() />
            <p class="quoting-whom">
                <Icon name="quote" />
                <span>{t("forum-quoting")} " " {draft.author}</span>
                <a href=without>{t("forum-quote-remove")}</a>
            </p>
            <blockquote tabindex="0">{draft.text}</blockquote>
        </div>
    }
}
