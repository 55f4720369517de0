//! Links by which a third party downloads an archive: made by its owner, opened by whoever has link and pass phrase. Both
//! answer otherwise than by going on to a page: one shows what is shown once, the other is the file.

use app::{
    privacy::pages::{ArchiveLeft, ShareMade},
    request::RequestContext,
};
use axum::{
    Extension,
    extract::{Request, State},
    http::{HeaderName, HeaderValue, header},
    response::Response,
};
use domain::{
    account::Proof,
    privacy::{self, NewShare, OpenShare},
};
use leptos::prelude::provide_context;
use model::error::{AppError, ErrorCode};

use super::{AppState, archives, forms::Arrived};

/// Makes a link and shows it, with its pass phrase, in the answer: neither is kept.
pub async fn make(
    State(state): State<AppState>,
    Extension(context): Extension<RequestContext>,
    request: Request,
) -> Response {
    let (site, actor) = (state.site.clone(), context.actor.clone());
    let form = match Arrived::take(state, context, request).await {
        Ok(form) => form,
        Err(answer) => return *answer,
    };
    let (Ok(key), Ok(archive)) = (form.value("key").parse(), form.value("archive").parse()) else {
        return form.refuse(ErrorCode::BadRequest.into()).await;
    };
    let (recipient, days) = (form.value("recipient"), form.value("days"));
    let (password, code) = (form.value("password"), form.value("code"));
    let proof = Proof { password: &password, code: &code };
    let input = NewShare { key, archive, recipient: &recipient, days: &days, proof };
    match privacy::make_share(&site, &actor, input).await {
        Ok(made) => shown_once(form, move || provide_context(ShareMade(made.clone()))).await,
        Err(error) => form.refuse(told(error)).await,
    }
}

/// Hands the archive of somebody who died to whom they named, and shows the pass phrase in the answer.
pub async fn leave(
    State(state): State<AppState>,
    Extension(context): Extension<RequestContext>,
    request: Request,
) -> Response {
    let (site, actor) = (state.site.clone(), context.actor.clone());
    let form = match Arrived::take(state, context, request).await {
        Ok(form) => form,
        Err(answer) => return *answer,
    };
    let Ok(person) = form.value("person").parse() else {
        return form.refuse(ErrorCode::BadRequest.into()).await;
    };
    match privacy::hand_over_archive(&site, &actor, person).await {
        Ok(made) => shown_once(form, move || provide_context(ArchiveLeft(made.clone()))).await,
        Err(error) => form.refuse(told(error)).await,
    }
}

/// The page of the form with what it shows now and never again.
async fn shown_once(form: Arrived, shown: impl Fn() + Clone + Send + Sync + 'static) -> Response {
    let mut answer = form.show(shown).await;
    answer.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    answer
}

/// Sends the archive to whoever has link and pass phrase.
pub async fn open(
    State(state): State<AppState>,
    Extension(context): Extension<RequestContext>,
    request: Request,
) -> Response {
    let (site, client) = (state.site.clone(), context.client.clone());
    let form = match Arrived::take(state, context, request).await {
        Ok(form) => form,
        Err(answer) => return *answer,
    };
    let (token, phrase) = (form.value("token"), form.value("phrase"));
    let input = OpenShare { token: &token, phrase: &phrase, client: client.as_deref() };
    match privacy::open_share(&site, input).await {
        Ok(download) => {
            let mut answer = archives::send(download);
            let headers = answer.headers_mut();
            headers.insert(HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex, nofollow"));
            headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
            answer
        }
        Err(error) => form.refuse(told(error)).await,
    }
}

/// The refusal as the form shows it; a fault is logged.
pub(super) fn told(error: domain::Error) -> AppError {
    if error.code() == ErrorCode::Internal {
        tracing::error!(%error, "a form could not be answered");
    }
    error.into()
}
