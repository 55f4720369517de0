//! Structured logs without personal data: codes, keys of requests, durations.

use std::io::IsTerminal as _;

use tracing_subscriber::EnvFilter;

use crate::configuration::Configuration;

/// Logs to standard error: lines for a terminal, JSON for a collector.
pub fn start(configuration: &Configuration) {
    let filter = EnvFilter::try_new(&configuration.log).unwrap_or_else(|_| EnvFilter::new("info"));
    let subscriber = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    if std::io::stderr().is_terminal() {
        subscriber.init();
    } else {
        subscriber.json().init();
    }
    std::panic::set_hook(Box::new(|panic| {
        // The words of a panic may hold what somebody typed; where it happened does not.
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "panic");
    }));
}
