//! The document around each page.

use leptos::prelude::*;
use leptos_meta::MetaTags;
use model::account::Theme;

use crate::{assets::Assets, request, routes::App, ui::icon::SITE_ICON};

/// The font that the first words of each page need.
const TEXT_FONT: &str = "/fonts/atkinson-next-5.3.0-latin.woff2";

/// The HTML document: language, theme, styles, and the page. Scripts are added when it is known whether there are islands.
pub fn shell(assets: &Assets) -> impl IntoView + use<> {
    // Only islands are made live: what is rendered around them must carry no marks for the browser.
    if let Some(shared) = Owner::current_shared_context() {
        shared.set_is_hydrating(false);
    }
    let language = request::language();
    let theme = request::with(|request| request.theme).unwrap_or_default();
    let theme = (theme != Theme::System).then(|| theme.word());
    view! {
        <!DOCTYPE html>
        <html lang=language.tag() data-theme=theme>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                <link rel="icon" href=SITE_ICON type="image/svg+xml" />
                <link rel="preload" href=TEXT_FONT r#as="font" r#type="font/woff2" crossorigin="" />
                <link rel="stylesheet" href=assets.stylesheet.clone() />
                <MetaTags />
            </head>
            <body>
                <App />
            </body>
        </html>
    }
}
