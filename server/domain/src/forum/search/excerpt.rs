use model::forum::Fragment;

use super::{query::Query, words::words};

/// How many characters an excerpt shows before the first match.
const BEFORE: usize = 60;
/// How many characters an excerpt shows altogether.
const LENGTH: usize = 220;

/// A text with the wanted words marked.
pub(super) fn whole(text: &str, query: &Query) -> Vec<Fragment> {
    let mut fragments = Vec::new();
    let mut shown = 0;
    for (place, word) in words(text).filter(|(_, word)| query.matches(word)) {
        push(&mut fragments, &text[shown..place.start], false);
        push(&mut fragments, word, true);
        shown = place.end;
    }
    push(&mut fragments, &text[shown..], false);
    fragments
}

/// The part of a text around the first wanted word, or its beginning, with the wanted words marked.
pub(super) fn around_first_match(text: &str, query: &Query) -> Vec<Fragment> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let first = words(&text).find(|(_, word)| query.matches(word)).map_or(0, |(place, _)| place.start);
    let from = start_of_word(&text, back_by(&text, first, BEFORE), first);
    let to = end_of_word(&text, from, forward_by(&text, from, LENGTH));
    let mut fragments = Vec::new();
    if from > 0 {
        push(&mut fragments, "… ", false);
    }
    fragments.extend(whole(&text[from..to], query));
    if to < text.len() {
        push(&mut fragments, " …", false);
    }
    fragments
}

fn push(fragments: &mut Vec<Fragment>, text: &str, is_match: bool) {
    if !text.is_empty() {
        fragments.push(Fragment { text: text.to_owned(), is_match });
    }
}

fn back_by(text: &str, at: usize, characters: usize) -> usize {
    text[..at].char_indices().rev().nth(characters).map_or(0, |(index, _)| index)
}

fn forward_by(text: &str, at: usize, characters: usize) -> usize {
    text[at..].char_indices().nth(characters).map_or(text.len(), |(index, _)| at + index)
}

/// The first beginning of a word from `at` on, though not after `latest`.
fn start_of_word(text: &str, at: usize, latest: usize) -> usize {
    if at == 0 { 0 } else { text[at..latest].find(' ').map_or(at, |space| at + space + 1) }
}

/// The last end of a word before `at`, though after `from`.
fn end_of_word(text: &str, from: usize, at: usize) -> usize {
    if at == text.len() { at } else { text[from..at].rfind(' ').map_or(at, |space| from + space) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text_of(fragments: &[Fragment]) -> String {
        fragments.iter().map(|f| if f.is_match { format!("[{}]", f.text) } else { f.text.clone() }).collect()
    }

    #[test]
    fn the_match_is_in_sight_and_marked() {
        let text = format!("{} les chevaux galopent {}", "avant ".repeat(40), "après ".repeat(60));
        let excerpt = text_of(&around_first_match(&text, &Query::of("cheval")));
        assert!(excerpt.starts_with("… ") && excerpt.ends_with(" …"), "{excerpt}");
        assert!(excerpt.contains("les [chevaux] galopent"), "{excerpt}");
    }

    #[test]
    fn one_endless_word_is_cut() {
        let excerpt = text_of(&around_first_match(&"é".repeat(5000), &Query::of("nothing")));
        assert!(excerpt.chars().count() <= LENGTH + 4, "{}", excerpt.len());
    }
}
