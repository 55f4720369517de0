//! Passages of posts that others quote.

use serde::{Deserialize, Serialize};

use super::PostId;

/// The longest text that is quoted whole when nothing was selected, in characters; of a longer one, its beginning.
const QUOTED_WHOLE: usize = 400;

/// A passage of another post, looked up whenever it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The post it comes from.
    pub post: PostId,
    /// Who wrote that post; nobody once they left.
    pub author: Option<String>,
    /// The words; none when they are gone or were changed.
    pub text: Option<String>,
}

/// A passage that somebody is about to quote: the characters `from..to` of a post's text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuoteDraft {
    /// The post.
    pub post: PostId,
    /// Where it begins, in characters.
    pub from: u32,
    /// Where it ends, in characters.
    pub to: u32,
    /// The name of its author, ready to show.
    pub author: String,
    /// The words.
    pub text: String,
}

/// The part of a text that is quoted when nothing was selected, in characters: all of it, or its first paragraph.
pub fn passage_to_quote(text: &str) -> (u32, u32) {
    let start = text.chars().take_while(|c| c.is_whitespace()).count();
    let trimmed = text.trim();
    let length = trimmed.chars().count();
    let taken = if length <= QUOTED_WHOLE {
        length
    } else {
        trimmed.lines().next().map_or(0, |line| line.trim_end().chars().count())
    };
    (u32::try_from(start).unwrap_or(u32::MAX), u32::try_from(start + taken).unwrap_or(u32::MAX))
}

/// The characters `from..to` of a text.
pub fn passage(text: &str, from: u32, to: u32) -> String {
    text.chars().skip(from as usize).take(to.saturating_sub(from) as usize).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_quoted_by_its_first_paragraph() {
        assert_eq!(passage_to_quote("\nÉté court\n"), (1, 10));
        let long = format!("Début.\n{}", "x".repeat(500));
        let (from, to) = passage_to_quote(&long);
        assert_eq!(passage(&long, from, to), "Début.");
    }
}
