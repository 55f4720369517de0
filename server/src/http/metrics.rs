//! Numbers for whoever watches the server, in the text format of Prometheus.

use std::{net::SocketAddr, sync::LazyLock};

use axum::{
    extract::{ConnectInfo, Request, State},
    http::header,
    response::{IntoResponse as _, Response},
};
use domain::{Site, jobs, random::Token};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use model::error::ErrorCode;

use super::faults;

/// The upper bounds of the buckets of durations, in seconds.
const BUCKETS: &[f64] = &[0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0];

static RECORDER: LazyLock<Option<PrometheusHandle>> = LazyLock::new(|| {
    let builder = match PrometheusBuilder::new().set_buckets(BUCKETS) {
        Ok(builder) => builder,
        Err(error) => {
            tracing::error!(%error, "metrics are not recorded");
            return None;
        }
    };
    builder.install_recorder().inspect_err(|error| tracing::error!(%error, "metrics are not recorded")).ok()
});

/// Begins to record, once in a process.
pub fn prepare() {
    LazyLock::force(&RECORDER);
}

/// Who may read the metrics besides this machine: whoever knows this token.
#[derive(Clone, Debug, Default)]
pub struct MetricsToken(pub Option<Token>);

/// The metrics; for others there is nothing here.
pub async fn handle(State(site): State<Site>, request: Request) -> Response {
    let token = request.extensions().get::<MetricsToken>().cloned().unwrap_or_default();
    let Some(recorder) = RECORDER.as_ref().filter(|_| may_read(&request, &token)) else {
        return faults::bare(ErrorCode::NotFound);
    };
    if let Err(error) = measure(&site).await {
        tracing::error!(%error, "the queue can't be measured");
    }
    recorder.run_upkeep();
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4")], recorder.render()).into_response()
}

/// From this machine and not through a proxy on it, or with the token.
fn may_read(request: &Request, token: &MetricsToken) -> bool {
    let headers = request.headers();
    let is_near =
        request.extensions().get::<ConnectInfo<SocketAddr>>().is_some_and(|ConnectInfo(peer)| peer.ip().is_loopback());
    let is_forwarded =
        ["forwarded", "x-forwarded-for", "x-real-ip", "via"].iter().any(|name| headers.contains_key(*name));
    let given = headers
        .get(header::AUTHORIZATION)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.strip_prefix("Bearer "));
    // Hashes are compared, so that the time it takes tells nothing about the token.
    let knows_token = match (&token.0, given) {
        (Some(token), Some(given)) => token.hash() == Token::given(given).hash(),
        _ => false,
    };
    knows_token || (is_near && !is_forwarded)
}

/// What is not counted as it happens, but looked up when somebody asks.
async fn measure(site: &Site) -> domain::Result<()> {
    let (open, idle) = site.db.connections();
    metrics::gauge!("database_connections", "state" => "idle").set(f64::from(idle));
    metrics::gauge!("database_connections", "state" => "busy").set(f64::from(open.saturating_sub(idle)));
    for (state, count) in jobs::depth(site).await? {
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        metrics::gauge!("jobs", "state" => state.word()).set(f64::from(count));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use axum::body::Body;

    use super::*;

    fn request(peer: &str, headers: &[(&str, &str)]) -> Request {
        let mut request = Request::get("/metrics").body(Body::empty()).unwrap();
        request.extensions_mut().insert(ConnectInfo(peer.parse::<SocketAddr>().unwrap()));
        for (name, value) in headers {
            request.headers_mut().insert(name.parse::<http::HeaderName>().unwrap(), value.parse().unwrap());
        }
        request
    }

    #[test]
    fn only_this_machine_and_who_knows_the_token_may_read() {
        let without = MetricsToken::default();
        let with = MetricsToken(Some(Token::given("secret")));
        let near = "127.0.0.1:5000";
        let far = "203.0.113.7:5000";
        assert!(may_read(&request(near, &[]), &without));
        assert!(!may_read(&request(near, &[("x-forwarded-for", "203.0.113.7")]), &without));
        assert!(!may_read(&request(far, &[]), &without));
        assert!(!may_read(&request(far, &[("authorization", "Bearer secret")]), &without));
        assert!(may_read(&request(far, &[("authorization", "Bearer secret")]), &with));
        assert!(!may_read(&request(far, &[("authorization", "Bearer wrong")]), &with));
    }
}
