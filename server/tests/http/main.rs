//! What a browser without scripts meets: pages, forms, cookies and mails, by area.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod account;
mod browser;
mod consent;
mod news;
mod policy;
