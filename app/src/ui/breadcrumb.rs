//! Where a page is, from the outermost place to the one above it.

use leptos::{oco::Oco, prelude::*};

use super::icon::Icon;
use crate::words::t;

/// The places above a page, each an address and its words. The page itself is its heading.
#[component]
pub fn Breadcrumb(
    /// The places, outermost first.
    places: Vec<(String, Oco<'static, str>)>,
) -> impl IntoView {
    let items: Vec<_> = places
        .into_iter()
        .enumerate()
        .map(|(at, (href, words))| {
            view! {
                <li>
                    {(at > 0).then(|| view! { <Icon name="chevron-right" /> })}
                    <a href=href>{words}</a>
                </li>
            }
        })
        .collect();
    view! {
        <nav class="breadcrumb" aria-label=t("ui-breadcrumb")>
            <ol>{items}</ol>
        </nav>
    }
}
