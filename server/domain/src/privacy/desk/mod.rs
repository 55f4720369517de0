//! The privacy desk: where those who decide requests about personal data read, are advised and answer.

mod advice;
mod answer;
mod open;
mod page;

pub use advice::advise;
pub use answer::answer_request;
pub use open::open_request;
pub use page::desk_request;
