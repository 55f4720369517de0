use leptos::prelude::*;

/// Makes the text field of a composer live: its buttons and keys (Ctrl with B, I, K, E) write Markdown, and a preview
/// follows the typing. Without a script the form's preview button does the latter.
#[island]
pub fn Composer() -> impl IntoView {
    #[cfg(feature = "hydrate")]
    super::typing::follow();
}
