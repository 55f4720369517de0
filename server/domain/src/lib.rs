//! Every rule and every query of Alumet. Knows neither HTTP nor Leptos.
//!
//! Each public function takes the [`Site`], the [`Actor`](actor::Actor) and an input; it checks authority, validates,
//! does the work in one transaction together with its audit event, and returns types of `model`.

pub mod account;
pub mod actor;
pub mod admin;
pub mod audience;
pub mod audit;
pub mod authority;
pub mod backup;
mod bounded;
pub mod clock;
pub mod consent;
pub mod db;
pub mod demonstration;
pub mod error;
pub mod forum;
pub mod jobs;
pub mod journal;
pub mod keys;
pub mod learn;
pub mod mail;
pub mod markdown;
pub mod news;
pub mod policy;
pub mod privacy;
pub mod random;
pub mod recipients;
pub mod register;
pub mod retention;
pub mod settings;
pub mod site;
pub mod words;

pub use error::{Error, Result};
pub use site::Site;
