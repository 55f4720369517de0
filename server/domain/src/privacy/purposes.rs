use model::{
    language::Language,
    privacy::{PurposeUse, RestrictionEffect},
};

use super::my_data::sentence;
use crate::register::{self, Basis, Category, Purpose, Restriction};

/// What personal data is used for, each purpose with its bases and the parts of the data that serve it.
pub fn purposes(language: Language) -> Vec<PurposeUse> {
    let mut found: Vec<((Purpose, Basis), Vec<String>)> = Vec::new();
    for table in register::tables().filter(|table| table.condition().is_some()) {
        let key = (table.purpose, table.basis);
        let part = sentence(language, "table", table.name);
        match found.iter_mut().find(|known| known.0 == key) {
            Some((_, parts)) => parts.push(part),
            None => found.push((key, vec![part])),
        }
    }
    found.sort_by_key(|((purpose, basis), _)| (purpose.word(), basis.word()));
    found
        .into_iter()
        .map(|((purpose, basis), parts)| PurposeUse {
            purpose: sentence(language, "purpose", purpose.word()),
            basis: sentence(language, "basis", basis.word()),
            parts,
        })
        .collect()
}

/// What a restriction does to each kind of data (GDPR art. 18), with the parts that it does it to.
pub fn restriction_effects(language: Language) -> Vec<RestrictionEffect> {
    let mut found: Vec<((Category, Restriction), Vec<String>)> = Vec::new();
    for category in Category::ALL {
        let tables = register::tables().filter(|table| table.category == category && table.condition().is_some());
        for table in tables {
            let key = (category, table.restriction);
            let part = sentence(language, "table", table.name);
            match found.iter_mut().find(|known| known.0 == key) {
                Some((_, parts)) => parts.push(part),
                None => found.push((key, vec![part])),
            }
        }
    }
    found
        .into_iter()
        .map(|((category, restriction), parts)| RestrictionEffect {
            category: sentence(language, "category", category.word()),
            effect: sentence(language, "restriction", restriction.word()),
            parts,
        })
        .collect()
}
