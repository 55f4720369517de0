//! Rights over one's own data, in account settings.

pub mod api;
pub mod breaches;
pub mod desk_api;
#[cfg(feature = "ssr")]
pub mod pages;
pub mod recipients;
pub mod records;
#[cfg(feature = "ssr")]
pub mod routes;
