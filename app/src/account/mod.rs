//! Signing up and in, and what a person keeps about themselves.

pub mod api;
#[cfg(feature = "ssr")]
pub mod cookie;
#[cfg(feature = "ssr")]
mod device;
#[cfg(feature = "ssr")]
pub(crate) mod next;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod routes;
