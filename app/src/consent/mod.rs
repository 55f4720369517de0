//! What a device may keep: the question, the answer, the page about cookies.

pub mod api;
#[cfg(feature = "ssr")]
mod choice_form;
#[cfg(feature = "ssr")]
pub mod device;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
mod proof_page;
#[cfg(feature = "ssr")]
pub mod routes;
