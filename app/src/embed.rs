//! Videos of other sites: asked about here, and shown once or always.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use model::{consent::Method, embed::Embed, error::ErrorCode};

use crate::{
    request,
    ui::{
        button::{Button, Buttons, Weight},
        form::{Form, FormState},
        page::page,
        page_header::PageHeader,
    },
    words::t_with,
};

/// That the video is to be shown this time.
#[derive(Clone, Copy, Debug)]
pub struct LoadOnce;

/// A video of another site: the question, or the player once that was agreed to.
#[component]
pub fn EmbedPage() -> impl IntoView {
    let (provider, id) = use_params_map()
        .with_untracked(|params| (params.get("provider").unwrap_or_default(), params.get("id").unwrap_or_default()));
    let is_once = use_context::<LoadOnce>().is_some();
    page(async move {
        let embed = Embed::new(&provider, &id).ok_or(ErrorCode::NotFound)?;
        let allowed = request::request()?.consent.purposes();
        let is_shown = is_once || allowed.allow(embed.provider.purpose());
        let name = embed.provider.name();
        let words = |key: &str| t_with(key, &[("provider", name.into())]);
        let body = if is_shown {
            view! {
                <iframe
                    src=embed.player()
                    class="player"
                    title=words("embed-title")
                    sandbox="allow-scripts allow-same-origin allow-presentation"
                    allow="fullscreen"
                    referrerpolicy="strict-origin"
                ></iframe>
            }
            .into_any()
        } else {
            let always = FormState::of("/api/consent_choose", None);
            let purposes: Vec<_> = allowed
                .with(embed.provider.purpose())
                .iter()
                .map(|purpose| view! { <input type="hidden" name="purposes[]" value=purpose.word() /> })
                .collect();
            view! {
                <p>{words("embed-question")}</p>
                <div class="buttons">
                    <form method="post" action=embed.page()>
                        <Button weight=Weight::Quiet>{words("embed-once")}</Button>
                    </form>
                    <Form action="/api/consent_choose" state=always>
                        <input type="hidden" name="method" value=Method::Embed.word() />
                        {purposes}
                        <Buttons>
                            <Button weight=Weight::Quiet name="choice" value="choose">{words("embed-always")}</Button>
                        </Buttons>
                    </Form>
                </div>
            }
            .into_any()
        };
        Ok(view! {
            <PageHeader title=words("embed-title") />
            {body}
            <p><a href=embed.outside() class="external" rel="nofollow noopener noreferrer external">{words("embed-outside")}</a></p>
            <p class="quiet">{words("embed-withdraw")}" "<a href="/cookies#choice">{words("embed-choices")}</a></p>
        })
    })
}
