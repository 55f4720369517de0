//! What people see: pages (server only), islands and server functions (both sides).

// Types of views nest deeply, and the compiler follows them all the way down.
#![recursion_limit = "256"]

#[cfg(feature = "hydrate")]
pub mod ask;
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
pub mod admin;
pub mod consent;
#[cfg(feature = "ssr")]
pub mod embed;
pub mod forum;
#[cfg(feature = "ssr")]
pub mod home;
pub mod learn;
pub mod news;
pub mod policy;
pub mod privacy;
#[cfg(feature = "ssr")]
pub mod styleguide;
