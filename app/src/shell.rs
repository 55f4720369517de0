//! The document around each page.

use leptos::{config::LeptosOptions, hydration::HydrationScripts, prelude::*};
use leptos_meta::{HashedStylesheet, MetaTags};
use model::account::Theme;

use crate::{request, routes::App};

/// The HTML document: language, theme, styles, scripts of the islands, and the page.
pub fn shell(options: LeptosOptions) -> impl IntoView {
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
                <HashedStylesheet options=options.clone() id="style" />
                <HydrationScripts options islands=true />
                <MetaTags />
            </head>
            <body>
                <App />
            </body>
        </html>
    }
}
