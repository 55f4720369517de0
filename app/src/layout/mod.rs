//! What surrounds each page.

mod breach_banner;
mod choices;
mod consent_banner;
mod footer;
mod header;
mod kept;
mod title;

pub use breach_banner::BreachBanner;
pub use consent_banner::ConsentBanner;
pub use footer::Footer;
pub use header::Header;
pub use kept::kept;
pub use title::WindowTitle;
