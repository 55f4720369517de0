use clap::Args;
use tokio::net::TcpListener;

use super::Failure;
use crate::{configuration::Configuration, http};

/// `alumet serve`
#[derive(Args, Debug)]
pub struct Serve {
    /// Show the pages for developers (`/styleguide`).
    #[arg(long, env = "ALUMET_DEVELOPMENT")]
    development: bool,
}

impl Serve {
    pub async fn run(self, configuration: &Configuration) -> Result<(), Failure> {
        let site = configuration.open().await?;
        site.db.migrate().await?;
        let router = http::router(site.clone(), configuration, self.development);
        let listener = TcpListener::bind(configuration.listen).await.map_err(Failure::io("listening"))?;
        tracing::info!(address = %configuration.listen, "ready");
        axum::serve(listener, router.into_make_service_with_connect_info::<std::net::SocketAddr>())
            .with_graceful_shutdown(stop_signal())
            .await
            .map_err(Failure::io("serving"))?;
        site.db.close().await;
        Ok(())
    }
}

async fn stop_signal() {
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
    tracing::info!("stopping: requests under way are finished first");
}
