//! What whoever operates an installation relies on: the real binary on loopback, asked over HTTP, stopped by signals,
//! and delivering mail over SMTP.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod headers;
mod mail;
mod observatory;
mod process;
mod register;
mod smtp;
mod stop;
mod upgrade;
mod watch;
