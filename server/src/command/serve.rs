use std::time::Duration;

use clap::Args;
use domain::{Site, db::Upgrade};
use tokio::{net::TcpListener, task::JoinHandle};
use tokio_util::sync::CancellationToken;

use super::{Failure, migrate::bring_up_to_date};
use crate::{configuration::Configuration, http};

/// `alumet serve`
#[derive(Args, Debug)]
pub struct Serve {
    /// Show the pages for developers (`/styleguide`).
    #[arg(long, env = "ALUMET_DEVELOPMENT")]
    development: bool,
    /// Leave the jobs to separate `alumet worker` processes.
    #[arg(long, env = "ALUMET_NO_WORKER")]
    no_worker: bool,
    /// How long `/readyz` says that the server stops before it accepts nothing more, for what balances the load.
    #[arg(long, env = "ALUMET_DRAIN_SECONDS", default_value_t = 0)]
    drain_seconds: u64,
}

/// How long requests under way may take once nothing new is accepted: as long as any request, and a little more.
const GRACE: Duration = Duration::from_secs(33);

impl Serve {
    pub async fn run(self, configuration: &Configuration) -> Result<(), Failure> {
        let site = configuration.open().await?;
        warn_of_newer(&bring_up_to_date(configuration, &site).await?);
        let (stopping, closed) = (CancellationToken::new(), CancellationToken::new());
        let router = http::router_until(site.clone(), configuration, self.development, stopping.clone());
        let listener = TcpListener::bind(configuration.listen).await.map_err(Failure::io("listening"))?;
        let counting = CancellationToken::new();
        let counter = tokio::spawn(http::write_regularly(site.clone(), counting.clone()));
        let worker = (!self.no_worker).then(|| start_worker(site.clone(), stopping.clone()));
        tracing::info!(address = %configuration.listen, "ready");
        let served = axum::serve(listener, router.into_make_service_with_connect_info::<std::net::SocketAddr>())
            .with_graceful_shutdown(close(stopping, closed.clone(), Duration::from_secs(self.drain_seconds)));
        let served = tokio::select! {
            served = served.into_future() => served,
            () = give_up(closed) => {
                tracing::warn!("answers were still being sent; they break off");
                Ok(())
            }
        };
        if let Some(worker) = worker {
            worker.await.map_err(std::io::Error::other).map_err(Failure::io("ending the worker"))??;
        }
        counting.cancel();
        counter.await.map_err(std::io::Error::other).map_err(Failure::io("ending the counting"))?;
        site.db.close().await;
        served.map_err(Failure::io("serving"))
    }
}

/// Ends when nothing new is to be accepted: when the process is told to stop, and whoever watches `/readyz` had the time
/// to see it.
async fn close(stopping: CancellationToken, closed: CancellationToken, drain: Duration) {
    stop_signal().await;
    tracing::info!("stopping: requests and jobs under way are finished first");
    stopping.cancel();
    tokio::time::sleep(drain).await;
    closed.cancel();
}

async fn give_up(closed: CancellationToken) {
    closed.cancelled().await;
    tokio::time::sleep(GRACE).await;
}

/// What the operator should know about the schema and the releases beside this one.
fn warn_of_newer(upgrade: &Upgrade) {
    if !upgrade.newer.is_empty() {
        tracing::warn!(
            newer = upgrade.newer.len(),
            "a newer release has changed the schema; this one still runs on it"
        );
    }
    for step in &upgrade.no_way_back {
        tracing::warn!(%step, "after this migration the release that ran before can't come back");
    }
}

fn start_worker(site: Site, stop: CancellationToken) -> JoinHandle<domain::Result<()>> {
    tokio::spawn(domain::jobs::work(site, stop.cancelled_owned()))
}

/// Waits until the process is asked to end.
pub(super) async fn stop_signal() {
    let interrupted = tokio::signal::ctrl_c();
    let terminated = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        _ = interrupted => {}
        () = terminated => {}
    }
}
