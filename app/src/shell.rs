//! The document around each page.

use leptos::{nonce::use_nonce, prelude::*, tachys::html::InertElement};
use leptos_meta::MetaTags;
use model::account::Theme;

use crate::{assets::Assets, request, routes::App};

/// The HTML document: language, theme, styles, scripts of the islands, and the page.
pub fn shell(assets: &Assets) -> impl IntoView + use<> {
    // Only islands are made live: what is rendered around them must carry no marks for the browser.
    if let Some(shared) = Owner::current_shared_context() {
        shared.set_is_hydrating(false);
    }
    let nonce = use_nonce().map(|nonce| nonce.to_string()).unwrap_or_default();
    let language = request::language();
    let theme = request::request().map(|request| request.theme).unwrap_or_default();
    let theme = (theme != Theme::System).then(|| theme.word());
    view! {
        <!DOCTYPE html>
        <html lang=language.tag() data-theme=theme>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                <link rel="icon" href="/icon.svg" type="image/svg+xml" />
                <link rel="stylesheet" href=assets.stylesheet.clone() />
                {InertElement::new(assets.scripts(&nonce))}
                <MetaTags />
            </head>
            <body>
                <App />
            </body>
        </html>
    }
}
