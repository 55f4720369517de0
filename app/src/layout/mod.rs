//! What surrounds each page.

mod choices;
mod consent_banner;
mod footer;
mod header;
mod kept;
mod title;

pub use consent_banner::ConsentBanner;
pub use footer::Footer;
pub use header::Header;
pub use kept::kept;
pub use title::WindowTitle;
