//! Structured logs without personal data: codes, keys of requests, durations.

use std::io::IsTerminal as _;

use tracing_subscriber::EnvFilter;

use crate::configuration::Configuration;

/// Parsers of HTML write the words of posts into the log below this level.
const QUIET: [&str; 2] = ["html5ever=info", "markup5ever=info"];

/// What is logged: as wished, but never the words of people.
fn filter(wished: &str) -> EnvFilter {
    let filter = EnvFilter::try_new(wished).unwrap_or_else(|_| EnvFilter::new("info"));
    QUIET.into_iter().filter_map(|directive| directive.parse().ok()).fold(filter, EnvFilter::add_directive)
}

/// Logs to standard error: lines for a terminal, JSON for a collector.
pub fn start(configuration: &Configuration) {
    let subscriber = tracing_subscriber::fmt().with_env_filter(filter(&configuration.log)).with_writer(std::io::stderr);
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
