use leptos::{ev::MouseEvent, prelude::*, task::spawn_local};
use model::forum::{PostId, ReactionCount, ReactionKind};

use crate::{forum::api::forum_react, ui::icon::Icon};

/// Reacting to a post: one button a kind, which answers at once and is set right by the server. Without a script the
/// buttons send their form.
#[island]
pub fn Reactions(
    /// The post.
    post: PostId,
    /// The reactions so far.
    counts: Vec<ReactionCount>,
    /// The words of each kind, in the order of [`ReactionKind::ALL`].
    labels: Vec<String>,
) -> impl IntoView {
    let counts = RwSignal::new(counts);
    let toggle = move |event: MouseEvent, kind: ReactionKind| {
        event.prevent_default();
        let before = counts.get_untracked();
        counts.set(toggled(&before, kind));
        spawn_local(async move { counts.set(forum_react(post, kind).await.unwrap_or(before)) });
    };
    let buttons: Vec<_> = ReactionKind::ALL
        .iter()
        .zip(labels)
        .map(|(&kind, label)| {
            view! {
                <button
                    class="reaction"
                    name="kind"
                    value=kind.word()
                    aria-pressed=move || if is_mine(&counts.read(), kind) { "true" } else { "false" }
                    on:click=move |event| toggle(event, kind)
                >
                    <Icon name=icon_of(kind) />
                    <span class="reaction-word">{label}</span>
                    <span class="reaction-count">{move || shown_count(&counts.read(), kind)}</span>
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

fn is_mine(counts: &[ReactionCount], kind: ReactionKind) -> bool {
    counts.iter().any(|count| count.kind == kind && count.is_mine)
}

/// Never empty, so that the text has its place in the page from the start.
fn shown_count(counts: &[ReactionCount], kind: ReactionKind) -> String {
    match counts.iter().find(|count| count.kind == kind && count.count > 0) {
        Some(count) => count.count.to_string(),
        None => "\u{a0}".to_owned(),
    }
}

fn toggled(before: &[ReactionCount], kind: ReactionKind) -> Vec<ReactionCount> {
    let mut counts = before.to_vec();
    match counts.iter_mut().find(|count| count.kind == kind) {
        Some(count) if count.is_mine => {
            count.is_mine = false;
            count.count = count.count.saturating_sub(1);
        }
        Some(count) => {
            count.is_mine = true;
            count.count += 1;
        }
        None => counts.push(ReactionCount { kind, count: 1, is_mine: true }),
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_click_takes_back_the_first() {
        let once = toggled(&[], ReactionKind::Heart);
        assert!(is_mine(&once, ReactionKind::Heart));
        let twice = toggled(&once, ReactionKind::Heart);
        assert!(!is_mine(&twice, ReactionKind::Heart));
        assert_eq!(shown_count(&twice, ReactionKind::Heart), "\u{a0}");
    }
}
