//! Finds out who asks, in which language, before anything else runs.

use std::{net::SocketAddr, sync::Arc};

use app::{account::cookie, consent::device, request::RequestContext};
use axum::{
    extract::{ConnectInfo, Request, State},
    http::{HeaderMap, HeaderName, header},
    middleware::Next,
    response::Response,
};
use domain::{Site, account, actor::Actor, consent, random::Token};
use model::{account::Theme, consent::Purposes, error::ErrorCode, language::Language};

use super::{
    AppState,
    faults::{self, Asker},
};

/// The header with the key of a request.
pub const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Puts a [`RequestContext`] into the request.
pub async fn provide(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let path = request.uri().path_and_query().map(ToString::to_string).unwrap_or_default();
    match resolve(&state.site, request.headers().clone(), path).await {
        Ok(mut context) => {
            let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|peer| peer.0);
            context.client = state.change_limit.network(peer, request.headers());
            context.is_development = state.is_development;
            if let Some(asker) = request.extensions().get::<Asker>() {
                asker.is(&context);
            }
            request.extensions_mut().insert(context);
            next.run(request).await
        }
        Err(error) => {
            tracing::error!(%error, "the session of a request can't be read");
            faults::bare(ErrorCode::Unavailable)
        }
    }
}

/// The context of somebody unknown, found out without the database.
pub fn of_visitor(state: &AppState, headers: HeaderMap, path: String) -> RequestContext {
    let mut context = of_actor(&state.site, Actor::Visitor, None, headers, path);
    context.is_development = state.is_development;
    context
}

async fn resolve(site: &Site, headers: HeaderMap, path: String) -> domain::Result<RequestContext> {
    let actor = match cookie::sent(&headers, &site.settings, consent::SESSION) {
        Some(token) => account::actor_of_session(site, &Token::given(&token)).await?,
        None => Actor::Visitor,
    };
    let allowed = match actor {
        Actor::Person(_) => consent::standing(site, &actor).await?,
        Actor::Visitor | Actor::System => None,
    };
    Ok(of_actor(site, actor, allowed, headers, path))
}

/// The context of an actor whose account allows these purposes.
fn of_actor(site: &Site, actor: Actor, allowed: Option<Purposes>, headers: HeaderMap, path: String) -> RequestContext {
    let (language, theme) = match &actor {
        Actor::Person(person) => (person.language, person.theme),
        Actor::Visitor | Actor::System => (visitor_language(site, &headers), visitor_theme(site, &headers)),
    };
    RequestContext {
        site: site.clone(),
        actor,
        language,
        theme,
        consent: device::standing(site, &headers, allowed),
        path,
        request_id: headers.get(REQUEST_ID).and_then(|id| id.to_str().ok()).unwrap_or_default().to_owned(),
        headers: Arc::new(headers),
        client: None,
        is_development: false,
    }
}

fn visitor_language(site: &Site, headers: &HeaderMap) -> Language {
    cookie::sent(headers, &site.settings, consent::LANGUAGE).and_then(|tag| Language::from_tag(&tag)).unwrap_or_else(
        || {
            let wish = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
            Language::negotiate(wish.unwrap_or_default())
        },
    )
}

fn visitor_theme(site: &Site, headers: &HeaderMap) -> Theme {
    cookie::sent(headers, &site.settings, consent::THEME).and_then(|word| Theme::from_word(&word)).unwrap_or_default()
}
