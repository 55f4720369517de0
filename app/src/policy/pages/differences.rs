use leptos::prelude::*;
use model::policy::{Block, Difference, Mark, Piece};

use crate::words::{t, t_with};

/// What differs between two texts. Colour and strokes only repeat what the elements say.
#[component]
pub fn Differences(
    /// The differences, in the order of the texts.
    differences: Vec<Difference>,
    /// The tag of the language of the texts.
    language: &'static str,
) -> impl IntoView {
    if differences.iter().all(|difference| matches!(difference, Difference::Unchanged(_))) {
        return view! { <p>{t("policy-no-difference")}</p> }.into_any();
    }
    let blocks: Vec<_> = differences.into_iter().map(block).collect();
    view! { <div class="differences" lang=language>{blocks}</div> }.into_any()
}

fn block(difference: Difference) -> AnyView {
    match difference {
        Difference::Unchanged(count) => {
            view! { <p class="quiet unchanged">{t_with("policy-unchanged", &[("count", count.into())])}</p> }.into_any()
        }
        Difference::Changed { block, pieces } => {
            let pieces: Vec<_> = pieces.into_iter().map(piece).collect();
            match block {
                Block::Heading => view! { <h3>{pieces}</h3> }.into_any(),
                Block::Short => view! { <p class="clause-short">{pieces}</p> }.into_any(),
                Block::Item => view! { <p class="difference-item">{pieces}</p> }.into_any(),
                Block::Paragraph | Block::Row => view! { <p>{pieces}</p> }.into_any(),
            }
        }
    }
}

fn piece(piece: Piece) -> AnyView {
    match piece.mark {
        Mark::Same => piece.text.into_any(),
        Mark::Removed => view! { <del>{piece.text}</del> }.into_any(),
        Mark::Added => view! { <ins>{piece.text}</ins> }.into_any(),
    }
}
