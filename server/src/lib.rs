//! The server: command line, configuration, logging and HTTP. `main` only starts it.

pub mod command;
pub mod configuration;
pub mod http;
pub mod logging;
