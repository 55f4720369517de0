use std::collections::BTreeMap;

use model::privacy::{ReceiptLine, Tally};

use crate::register::{Category, Fate};

/// Counts by category, in the order in which people see them; what holds nothing is left out.
pub(in crate::privacy) fn lines(counts: impl IntoIterator<Item = (Category, Fate, u64)>) -> Vec<ReceiptLine> {
    let mut tallies: BTreeMap<Category, Tally> = BTreeMap::new();
    for (category, fate, rows) in counts.into_iter().filter(|(_, _, rows)| *rows > 0) {
        tally(tallies.entry(category).or_default(), fate, rows);
    }
    Category::ALL
        .into_iter()
        .filter_map(|category| {
            let tally = tallies.remove(&category)?;
            Some(ReceiptLine { category: category.word().to_owned(), tally })
        })
        .collect()
}

/// Adds rows to the fate they meet.
pub(in crate::privacy) const fn tally(tally: &mut Tally, fate: Fate, rows: u64) {
    match fate {
        Fate::Erased => tally.erased += rows,
        Fate::Anonymised => tally.anonymised += rows,
        Fate::Kept => tally.kept += rows,
    }
}
