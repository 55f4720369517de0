//! What surrounds each page.

mod choices;
mod footer;
mod header;
mod title;

pub use footer::Footer;
pub use header::Header;
pub use title::WindowTitle;
