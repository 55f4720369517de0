//! What people see: pages (server only), islands and server functions (both sides).

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
#[cfg(feature = "ssr")]
pub mod home;
pub mod learn;
