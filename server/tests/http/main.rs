//! What a browser without scripts meets: pages, forms, cookies and mails, by area.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod account;
mod audience;
mod browser;
mod consent;
mod embed;
mod news;
mod policy;
