//! What surrounds each page.

mod choices;
mod consent_banner;
mod footer;
mod header;
mod title;

pub use consent_banner::ConsentBanner;
pub use footer::Footer;
pub use header::Header;
pub use title::WindowTitle;
