//! Markdown, the one renderer of the house: what people write, and what teachers import. Whatever the input, what comes
//! out is harmless: comrak reads it (`CommonMark` and GFM), code is coloured with classes, and ammonia lets through what
//! is on a list.

mod clauses;
mod clean;
mod code;
mod headings;
mod links;
mod render;

pub(crate) use clauses::{Unit, units};
pub(crate) use headings::{id_of, text_of};
pub use links::{Destination, Links, Target, escape, is_external};
pub use render::Lesson;

use model::{language::Language, policy::Clauses};

/// What stands before each id and each link to one, so that no text can take over an id of the page around it.
pub const ID_PREFIX: &str = "s-";

/// What a person wrote, as HTML. HTML in it is shown as it was typed; images from elsewhere become links.
pub fn render_post(text: &str) -> String {
    render::post(text)
}

/// What is sent to many, as HTML: links to this site begin with its address, and nothing is fetched when the mail is opened.
pub(crate) fn render_mail(text: &str, site: &str) -> String {
    render::mail(text, site)
}

/// A lesson as HTML, with its outline. `links` decides where each link and image leads.
pub fn render_lesson(text: &str, language: Language, links: &mut dyn Links) -> Lesson {
    render::lesson(text, language, links)
}

/// A document in its clauses as HTML.
pub fn render_document(text: &str, language: Language) -> Clauses {
    clauses::clauses(text, language)
}
