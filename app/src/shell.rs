//! The document around each page.

use std::{path::Path, sync::OnceLock};

use leptos::{config::LeptosOptions, hydration::HydrationScripts, prelude::*};
use leptos_meta::{HashedStylesheet, MetaTags};
use model::account::Theme;

use crate::{request, routes::App, ui::icon::SITE_ICON};

/// The font that the first words of each page need.
const TEXT_FONT: &str = "/fonts/atkinson-next-5.3.0-latin.woff2";

/// Whether the islands of this release were built. A server without them still serves each page, since every page works
/// without scripts.
fn has_scripts(options: &LeptosOptions) -> bool {
    static HAS_SCRIPTS: OnceLock<bool> = OnceLock::new();
    *HAS_SCRIPTS.get_or_init(|| {
        let script = format!("{}.js", options.output_name);
        options.hash_files || Path::new(&*options.site_root).join(&*options.site_pkg_dir).join(script).exists()
    })
}

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
                <link rel="icon" href=SITE_ICON type="image/svg+xml" />
                <link rel="preload" href=TEXT_FONT r#as="font" r#type="font/woff2" crossorigin="" />
                <HashedStylesheet options=options.clone() id="style" />
                {has_scripts(&options).then(|| view! { <HydrationScripts options islands=true /> })}
                <MetaTags />
            </head>
            <body>
                <App />
            </body>
        </html>
    }
}
