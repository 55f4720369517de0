//! What people see: pages (server only), islands and server functions (both sides).
#![recursion_limit = "256"]

#[cfg(feature = "ssr")]
pub mod assets;
pub mod error;
pub mod ui;

#[cfg(feature = "ssr")]
pub mod layout;
#[cfg(feature = "ssr")]
pub mod request;
#[cfg(feature = "ssr")]
pub mod routes;
#[cfg(feature = "ssr")]
pub mod shell;
#[cfg(feature = "ssr")]
pub mod words;

pub mod account;
pub mod forum;
#[cfg(feature = "ssr")]
pub mod home;
#[cfg(feature = "ssr")]
pub mod styleguide;
