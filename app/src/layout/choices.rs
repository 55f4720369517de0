use leptos::prelude::*;
use model::{account::Theme, language::Language};

use crate::{request, ui::icon::Icon, words::t};

/// A button for each language, in its own words; the current one is pressed.
#[component]
pub fn LanguageChoice() -> impl IntoView {
    let current = request::language();
    let buttons: Vec<_> = Language::ALL
        .into_iter()
        .map(|language| {
            view! {
                <button
                    name="language"
                    value=language.tag()
                    lang=language.tag()
                    aria-pressed=(language == current).to_string()
                >
                    {language.own_name()}
                </button>
            }
        })
        .collect();
    view! {
        <form method="post" action="/api/choose_language" aria-label=t("choose-language")>
            {buttons}
        </form>
    }
}

/// A button for each theme; the current one is pressed.
#[component]
pub fn ThemeChoice() -> impl IntoView {
    let current = request::with(|request| request.theme).unwrap_or_default();
    let buttons: Vec<_> = Theme::ALL
        .into_iter()
        .map(|theme| {
            let icon = match theme {
                Theme::System => "monitor-smartphone",
                Theme::Light => "sun",
                Theme::Dark => "moon",
            };
            view! {
                <button name="theme" value=theme.word() aria-pressed=(theme == current).to_string()>
                    <Icon name=icon />
                    {t(&format!("choose-theme-{}", theme.word()))}
                </button>
            }
        })
        .collect();
    view! {
        <form method="post" action="/api/choose_theme" aria-label=t("choose-theme")>
            {buttons}
        </form>
    }
}
