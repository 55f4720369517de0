//! Every address of the server.

use std::{sync::Arc, time::Duration};

use any_spawner::Executor;
use app::assets::Assets;
use axum::{
    Extension, Router,
    http::StatusCode,
    middleware::{from_fn, from_fn_with_state},
    routing::{get, post},
};
use domain::random::Token;
use leptos::config::LeptosOptions;
use tower_http::{
    catch_panic::CatchPanicLayer,
    compression::CompressionLayer,
    request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer},
    timeout::TimeoutLayer,
};

use super::{
    AppState, archives, context, csrf, forms, health, limits::ChangeLimit, metrics, observe, pages, receipts, routes,
    security_headers, speculation, static_files,
};
use crate::configuration::Configuration;

/// Every address of the server.
pub fn router(site: domain::Site, configuration: &Configuration, is_development: bool) -> Router {
    // Fails when it was done before, as when several routers live in one process: then there is nothing to do.
    let _already_there = Executor::init_tokio();
    metrics::prepare();
    routes::prepare();
    let assets = Arc::new(Assets::find(&leptos_options(configuration)));
    let state = AppState {
        site: site.clone(),
        assets,
        change_limit: Arc::new(ChangeLimit::new(configuration.changes_per_minute, configuration.behind_proxy)),
        is_development,
    };
    let people = Router::new()
        .route("/api/{*function}", post(forms::handle))
        .route("/courses/{slug}/files/{*path}", get(super::course_files::handle))
        .route("/", get(pages::handle))
        .route("/settings/data/archive/{id}", get(archives::download))
        .route("/receipts/{reference}/receipt.json", get(receipts::download))
        .route("/{*page}", get(pages::handle))
        .layer(from_fn_with_state(state.clone(), context::provide))
        .layer(from_fn_with_state(site.clone(), csrf::check))
        .layer(from_fn(speculation::refuse_personal));
    Router::new()
        .merge(people)
        .route(speculation::ADDRESS, get(speculation::rules))
        .route(receipts::KEY_ADDRESS, get(receipts::key))
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .route("/metrics", get(metrics::handle))
        .layer(Extension(metrics::MetricsToken(configuration.metrics_token.as_deref().map(Token::given))))
        .merge(static_files::router(&configuration.site, has_hashes()))
        .layer(CompressionLayer::new())
        .layer(from_fn_with_state(site, security_headers::add))
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, Duration::from_secs(30)))
        .layer(CatchPanicLayer::new())
        .layer(from_fn(observe::observe))
        .layer(PropagateRequestIdLayer::new(context::REQUEST_ID))
        .layer(SetRequestIdLayer::new(context::REQUEST_ID, MakeRequestUuid))
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
