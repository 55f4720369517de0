//! The design system: every control that pages are made of. Nothing is styled in a page.

// A component owns what it shows.
#![allow(clippy::needless_pass_by_value)]

#[cfg(feature = "ssr")]
pub mod avatar;
#[cfg(feature = "ssr")]
pub mod breadcrumb;
pub mod button;
pub mod card;
pub mod confirm;
#[cfg(feature = "ssr")]
pub mod done_notice;
pub mod empty;
#[cfg(feature = "ssr")]
pub mod error_page;
#[cfg(feature = "ssr")]
pub mod fields;
#[cfg(feature = "ssr")]
pub mod form;
pub mod icon;
pub mod notice;
#[cfg(feature = "ssr")]
pub mod page;
#[cfg(feature = "ssr")]
pub mod page_header;
#[cfg(feature = "ssr")]
pub mod pager;
pub mod progress;
#[cfg(feature = "ssr")]
pub mod side_nav;
pub mod table;
pub mod tag;
#[cfg(feature = "ssr")]
pub mod when;
