use leptos::{ev::MouseEvent, prelude::*, task::spawn_local};
use model::forum::{PostId, ReactionKind};

use crate::{forum::api::forum_react, ui::icon::Icon};

/// Reacting to a post: one button a kind, which answers at once and takes it back when the server refuses. Without a
/// script the buttons send their form.
#[island]
pub fn Reactions(
    /// The post, as the two halves of its key: numbers spare the browser the parser of keys.
    post: (u64, u64),
    /// For each of [`ReactionKind::ALL`]: its word, how many reacted so, and whether the reader did.
    kinds: Vec<(String, u32, bool)>,
) -> impl IntoView {
    let post = PostId::from_u64_pair(post.0, post.1);
    let buttons: Vec<_> = ReactionKind::ALL
        .iter()
        .zip(kinds)
        .map(|(&kind, (label, count, is_mine))| {
            let state = RwSignal::new((count, is_mine));
            let toggle = move |event: MouseEvent| {
                event.prevent_default();
                let before = state.get_untracked();
                state.set(toggled(before));
                spawn_local(async move {
                    if forum_react(post, kind).await.is_err() {
                        state.set(before);
                    }
                });
            };
            view! {
                <button
                    class="reaction"
                    name="kind"
                    value=kind.word()
                    aria-pressed=move || if state.get().1 { "true" } else { "false" }
                    on:click=toggle
                >
                    <Icon name=icon_of(kind) />
                    <span class="reaction-word">{label}</span>
                    <span class="reaction-count">{move || shown_count(state.get().0)}</span>
                </button>
            }
        })
        .collect();
    view! {
        <form method="post" action="/api/forum_react" class="reactions">
            <input type="hidden" name="post" value=post.to_string() />
            {buttons}
        </form>
    }
}

/// The icon of a kind of reaction.
pub const fn icon_of(kind: ReactionKind) -> &'static str {
    match kind {
        ReactionKind::Like => "thumbs-up",
        ReactionKind::Thanks => "life-buoy",
        ReactionKind::Insight => "lightbulb",
        ReactionKind::Heart => "heart",
    }
}

/// Never empty, so that the text has its place in the page from the start.
fn shown_count(count: u32) -> String {
    if count > 0 { count.to_string() } else { "\u{a0}".to_owned() }
}

/// How many there are after a click, and whether one of them is the reader's.
const fn toggled((count, is_mine): (u32, bool)) -> (u32, bool) {
    if is_mine { (count.saturating_sub(1), false) } else { (count + 1, true) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_click_takes_back_the_first() {
        assert_eq!(toggled((0, false)), (1, true));
        assert_eq!(toggled(toggled((4, false))), (4, false));
        assert_eq!(shown_count(0), "\u{a0}");
    }
}
