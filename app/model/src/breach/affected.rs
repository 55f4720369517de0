use serde::{Deserialize, Serialize};

use super::{AffectedId, Breach, BreachId};
use crate::{Millis, admin::TablePage, language::Language};

/// What the people affected are told, in one language (GDPR art. 34(2)).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoticeText {
    /// What happened.
    pub happened: String,
    /// What it is likely to lead to.
    pub consequences: String,
    /// What was done.
    pub measures: String,
    /// What the person can do.
    pub advice: String,
    /// Who answers questions.
    pub contact: String,
}

impl NoticeText {
    /// Its parts, each with the word of its heading.
    pub fn parts(&self) -> [(&'static str, &str); 5] {
        [
            ("happened", &self.happened),
            ("consequences", &self.consequences),
            ("measures", &self.measures),
            ("advice", &self.advice),
            ("contact", &self.contact),
        ]
    }
}

/// The notices of a breach before they are sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoticeDraft {
    /// The breach.
    pub breach: Breach,
    /// The text in each language that has one.
    pub texts: Vec<(Language, NoticeText)>,
    /// By language, how many people would be told now.
    pub readers: Vec<(Language, u64)>,
}

/// A kind of data by which affected people can be found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchableTable {
    /// Its word.
    pub word: String,
    /// Its name, with its category.
    pub name: String,
    /// Whether its rows have a time to search by.
    pub has_time: bool,
}

/// How many people a search of the register finds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundPeople {
    /// How many.
    pub people: u64,
    /// How many of them were found before.
    pub known: u64,
    /// The names of what was searched.
    pub tables: Vec<String>,
    /// The names of what has no time, of which whoever has some was counted.
    pub without_time: Vec<String>,
}

/// Somebody whom a breach affects, as those see it who answer for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AffectedPerson {
    /// Which.
    pub id: AffectedId,
    /// When they were found.
    pub found_at: Millis,
    /// When they were told.
    pub told_at: Option<Millis>,
    /// Who it is, while that is open for who asks.
    pub identity: Option<AffectedIdentity>,
}

/// Who somebody is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AffectedIdentity {
    /// First and last name.
    pub name: String,
    /// The address.
    pub email: String,
    /// Until when it stays open.
    pub open_until: Millis,
}

/// The page of the people whom a breach affects.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AffectedPage {
    /// The breach.
    pub breach: Breach,
    /// The people of one page of the list.
    pub people: TablePage<AffectedPerson>,
    /// By what more can be found.
    pub searchable: Vec<SearchableTable>,
}

/// A notice, as whoever is affected reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnBreach {
    /// Which breach.
    pub breach: BreachId,
    /// When they were told.
    pub told_at: Millis,
    /// What they were told.
    pub text: NoticeText,
    /// Whether the banner about it was put away.
    pub is_dismissed: bool,
}
