//! What differs between two texts: paragraph by paragraph, and by words within those that changed.

use std::time::Duration;

use model::policy::{Difference, Mark, Piece};
use similar::{Algorithm, ChangeTag, DiffTag, TextDiff, capture_diff_slices};

use crate::markdown::{Unit, units};

/// From which share of common words on two paragraphs count as one that changed.
const ALIKE: f32 = 0.4;

/// How long the words of one paragraph may take; what is found until then is good enough.
const PATIENCE: Duration = Duration::from_millis(200);

/// The differences between an older and a newer text.
pub(super) fn between(older: &str, newer: &str) -> Vec<Difference> {
    let (before, after) = (units(older), units(newer));
    let mut found = Vec::new();
    for op in capture_diff_slices(Algorithm::Patience, &before, &after) {
        let (tag, old, new) = op.as_tag_tuple();
        let (old, new) = (&before[old], &after[new]);
        match tag {
            DiffTag::Equal => found.push(Difference::Unchanged(old.len())),
            DiffTag::Delete | DiffTag::Insert | DiffTag::Replace => replace(&mut found, old, new),
        }
    }
    found
}

/// Some paragraphs in the place of others: those that are alike are shown as one with its changes.
fn replace(found: &mut Vec<Difference>, old: &[Unit], new: &[Unit]) {
    let mut rest = old;
    for unit in new {
        let partner = rest.iter().position(|known| known.block == unit.block && ratio(known, unit) >= ALIKE);
        if let Some(at) = partner {
            found.extend(rest[..at].iter().map(|gone| whole(gone, Mark::Removed)));
            found.push(changed(&rest[at], unit));
            rest = &rest[at + 1..];
        } else {
            found.push(whole(unit, Mark::Added));
        }
    }
    found.extend(rest.iter().map(|gone| whole(gone, Mark::Removed)));
}

fn by_words<'a>(old: &'a Unit, new: &'a Unit) -> TextDiff<'a, 'a, str> {
    TextDiff::configure().timeout(PATIENCE).diff_words(old.words.as_str(), new.words.as_str())
}

/// The share of words that two paragraphs have in common. The spaces between them, which all texts share, do not count.
fn ratio(old: &Unit, new: &Unit) -> f32 {
    let (old, new): (Vec<&str>, Vec<&str>) =
        (old.words.split_whitespace().collect(), new.words.split_whitespace().collect());
    TextDiff::configure().timeout(PATIENCE).diff_slices(&old, &new).ratio()
}

fn whole(unit: &Unit, mark: Mark) -> Difference {
    Difference::Changed { block: unit.block, pieces: vec![Piece { mark, text: unit.words.clone() }] }
}

fn changed(old: &Unit, new: &Unit) -> Difference {
    let mut pieces: Vec<Piece> = Vec::new();
    for change in by_words(old, new).iter_all_changes() {
        let mark = match change.tag() {
            ChangeTag::Equal => Mark::Same,
            ChangeTag::Delete => Mark::Removed,
            ChangeTag::Insert => Mark::Added,
        };
        match pieces.last_mut() {
            Some(last) if last.mark == mark => last.text.push_str(change.value()),
            _ => pieces.push(Piece { mark, text: change.value().to_owned() }),
        }
    }
    Difference::Changed { block: new.block, pieces }
}

#[cfg(test)]
mod tests {
    use model::policy::Block;

    use super::*;

    fn shown(older: &str, newer: &str) -> Vec<String> {
        between(older, newer)
            .into_iter()
            .map(|difference| match difference {
                Difference::Unchanged(count) => format!("={count}"),
                Difference::Changed { pieces, .. } => pieces
                    .into_iter()
                    .map(|piece| match piece.mark {
                        Mark::Same => piece.text,
                        Mark::Removed => format!("[-{}-]", piece.text),
                        Mark::Added => format!("[+{}+]", piece.text),
                    })
                    .collect(),
            })
            .collect()
    }

    #[test]
    fn the_same_text_has_no_difference() {
        assert_eq!(shown("# A\n\nb c\n", "# A\n\nb\nc"), ["=2"]);
    }

    #[test]
    fn words_are_compared_within_a_changed_paragraph() {
        let older = "# Rules\n\nWe keep it for 30 days.\n\nGone paragraph.\n\nThe end.";
        let newer = "# Rules\n\nWe keep it for 60 days.\n\nThe end.\n\nSomething entirely new.";
        assert_eq!(
            shown(older, newer),
            ["=1", "We keep it for [-30-][+60+] days.", "[-Gone paragraph.-]", "=1", "[+Something entirely new.+]",]
        );
    }

    #[test]
    fn a_new_target_of_a_link_is_a_difference() {
        assert_eq!(
            shown("See [my data](/settings/data) now.", "See [my data](/elsewhere) now."),
            ["See my data [-(/settings/data)-][+(/elsewhere)+] now."]
        );
    }

    #[test]
    fn a_row_of_a_table_is_compared_for_itself() {
        let table =
            |days: &str| format!("| Data | Kept |\n| --- | --- |\n| Mails of the site | {days} |\n| Posts | ever |\n");
        let found = between(&table("30 days"), &table("31 days"));
        assert!(matches!(found[1], Difference::Changed { block: Block::Row, .. }), "{found:?}");
        assert_eq!(shown(&table("30 days"), &table("31 days"))[1], "Mails of the site · [-30-][+31+] days");
    }

    #[test]
    fn texts_with_nothing_in_common_are_compared_in_time() {
        let found = between(&"a ".repeat(20_000), &"b ".repeat(20_000));
        assert_eq!(found.len(), 2);
    }
}
