//! Rights over one's own data, in account settings.

pub mod api;
pub mod records;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod routes;
