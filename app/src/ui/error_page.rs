//! What a person sees instead of a page.

use leptos::prelude::*;
use leptos_meta::Title;
use model::error::ErrorCode;

use crate::{
    request,
    ui::icon::Icon,
    words::{t, t_with},
};

/// Says what happened and what to do, with the key under which the log knows the request.
#[component]
pub fn ErrorPage(
    /// What happened.
    code: ErrorCode,
) -> impl IntoView {
    if !matches!(code, ErrorCode::SignInRequired) {
        request::set_status(code);
    }
    let title = t(code.key());
    let advice = t(&format!("{}-advice", code.key()));
    let icon = match code {
        ErrorCode::SignInRequired | ErrorCode::NotAllowed | ErrorCode::OwnRequest | ErrorCode::OtherSite => "lock",
        ErrorCode::NotFound => "search",
        _ => "circle-alert",
    };
    let id = request::request().map(|request| request.request_id).unwrap_or_default();
    view! {
        <Title text=title.clone() />
        <section class="error-page">
            <Icon name=icon />
            <h1>{title}</h1>
            <p>{advice}</p>
            <p>
                <a class="button" href="/">
                    {t("back-home")}
                </a>
            </p>
            <p class="quiet">{t_with("error-request-id", &[("id", id.into())])}</p>
        </section>
    }
}
