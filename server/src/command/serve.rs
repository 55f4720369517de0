use clap::Args;
use domain::Site;
use tokio::{net::TcpListener, task::JoinHandle};
use tokio_util::sync::CancellationToken;

use super::Failure;
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
}

impl Serve {
    pub async fn run(self, configuration: &Configuration) -> Result<(), Failure> {
        let site = configuration.open().await?;
        configuration.migrate(&site).await?;
        warn_of_newer(&site).await?;
        let router = http::router(site.clone(), configuration, self.development);
        let listener = TcpListener::bind(configuration.listen).await.map_err(Failure::io("listening"))?;
        let stop = CancellationToken::new();
        let worker = (!self.no_worker).then(|| start_worker(site.clone(), stop.clone()));
        tracing::info!(address = %configuration.listen, "ready");
        let served = axum::serve(listener, router.into_make_service_with_connect_info::<std::net::SocketAddr>())
            .with_graceful_shutdown(async move {
                stop_signal().await;
                tracing::info!("stopping: requests and jobs under way are finished first");
                stop.cancel();
            })
            .await;
        if let Some(worker) = worker {
            worker.await.map_err(std::io::Error::other).map_err(Failure::io("ending the worker"))??;
        }
        site.db.close().await;
        served.map_err(Failure::io("serving"))
    }
}

/// A newer release only adds to the schema, so that this one still runs; the operator is told.
async fn warn_of_newer(site: &Site) -> Result<(), Failure> {
    let state = site.db.migration_state().await?;
    if state.newer > 0 {
        tracing::warn!(newer = state.newer, "a newer release has changed the schema; it only added to it");
    }
    Ok(())
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
