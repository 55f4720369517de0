//! Every address of the server.

use std::{sync::Arc, time::Duration};

use any_spawner::Executor;
use app::assets::Assets;
use axum::{
    Extension, Router,
    extract::DefaultBodyLimit,
    middleware::{from_fn, from_fn_with_state},
    routing::{get, post},
};
use domain::random::Token;
use leptos::config::LeptosOptions;
use tokio_util::sync::CancellationToken;
use tower_http::{
    compression::CompressionLayer,
    request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer},
};

use super::{
    AppState, archives, audience, audit_head, consent, context, course_files, csrf, embed, faults, forms, health,
    imports, limits::ChangeLimit, metrics, news, observe, pages, processing, receipts, routes, schemas,
    security_headers, shares, speculation, static_files,
};
use crate::configuration::Configuration;

/// How long a request may take.
const TIME_LIMIT: Duration = Duration::from_secs(30);

/// Every address of the server.
pub fn router(site: domain::Site, configuration: &Configuration, is_development: bool) -> Router {
    router_until(site, configuration, is_development, CancellationToken::new())
}

/// Every address of the server, which says that it is not ready any more once `stopping` is cancelled.
pub fn router_until(
    site: domain::Site,
    configuration: &Configuration,
    is_development: bool,
    stopping: CancellationToken,
) -> Router {
    let state = state(site, configuration, is_development, stopping);
    let token = metrics::MetricsToken(configuration.metrics_token.as_deref().map(Token::given));
    let files = static_files::router(&configuration.site, has_hashes())
        .route(speculation::ADDRESS, get(speculation::rules))
        .route(receipts::KEY_ADDRESS, get(receipts::key))
        .route(consent::SIGNAL_ADDRESS, get(consent::signal))
        .route(schemas::ARCHIVE_ADDRESS, get(schemas::archive))
        .route(domain::news::LEAVE, post(news::leave).layer(DefaultBodyLimit::max(news::LONGEST)))
        .route("/metrics", get(metrics::handle).layer(Extension(token)));
    around(with_asker(people(), &state).merge(files), state, TIME_LIMIT)
}

pub(super) fn state(
    site: domain::Site,
    configuration: &Configuration,
    is_development: bool,
    stopping: CancellationToken,
) -> AppState {
    // Fails when it was done before, as when several routers live in one process: then there is nothing to do.
    let _already_there = Executor::init_tokio();
    metrics::prepare();
    routes::prepare();
    AppState {
        site,
        assets: Arc::new(Assets::find(&leptos_options(configuration))),
        change_limit: Arc::new(ChangeLimit::new(configuration.changes_per_minute, configuration.behind_proxy)),
        uploads: Arc::default(),
        is_development,
        stopping,
    }
}

/// The addresses where the server has to know who asks.
pub(super) fn people() -> Router<AppState> {
    Router::new()
        .route("/api/{*function}", post(forms::handle))
        .route("/api/privacy_make_share", post(shares::make))
        .route("/api/privacy_open_share", post(shares::open))
        .route("/api/privacy_hand_over_archive", post(shares::leave))
        .route(imports::ADDRESS, post(imports::handle).layer(DefaultBodyLimit::disable()))
        .route("/courses/{slug}/files/{*path}", get(course_files::handle))
        .route("/", get(pages::handle))
        .route(domain::news::LEAVE, get(pages::handle))
        .route("/settings/data/archive/{id}", get(archives::download))
        .route(consent::PROOF_ADDRESS, get(consent::proof))
        .route("/admin/audit/head.json", get(audit_head::download))
        .route("/admin/processing/record.csv", get(processing::download))
        .route("/admin/recipients/register.csv", get(processing::recipients))
        .route("/admin/disclosures/register.csv", get(processing::disclosures))
        .route("/admin/breaches/register.csv", get(processing::breaches))
        .route("/receipts/{reference}/receipt.json", get(receipts::download))
        .route("/embed/{provider}/{id}", get(pages::handle).post(embed::load_once))
        .route("/{*page}", get(pages::handle))
}

/// Finds out who asks, and whether a change comes from our own pages.
pub(super) fn with_asker(routes: Router<AppState>, state: &AppState) -> Router<AppState> {
    routes
        .layer(from_fn_with_state(state.clone(), audience::count))
        .layer(from_fn_with_state(state.site.clone(), csrf::check))
        .layer(from_fn_with_state(state.clone(), context::provide))
}

/// What surrounds every request, the outermost last.
pub(super) fn around(routes: Router<AppState>, state: AppState, time_limit: Duration) -> Router {
    routes
        .layer(from_fn_with_state((state.clone(), time_limit), faults::explain))
        .layer(from_fn(speculation::refuse_personal))
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .layer(CompressionLayer::new())
        .layer(from_fn_with_state(state.site.clone(), security_headers::add))
        .layer(from_fn(observe::observe))
        .layer(PropagateRequestIdLayer::new(context::REQUEST_ID))
        .layer(SetRequestIdLayer::new(context::REQUEST_ID, MakeRequestUuid))
        .layer(from_fn(observe::take_only_keys))
        .with_state(state)
}

fn leptos_options(configuration: &Configuration) -> LeptosOptions {
    LeptosOptions::builder()
        .output_name("alumet")
        .site_root(configuration.site.display().to_string())
        .site_pkg_dir("pkg")
        .hash_files(has_hashes())
        .site_addr(configuration.listen)
        .build()
}

/// Whether the build gave the files of this release hashed names (cargo-leptos writes them beside the binary).
fn has_hashes() -> bool {
    std::env::current_exe().is_ok_and(|binary| binary.with_file_name("hash.txt").exists())
}
