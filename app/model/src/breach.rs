//! Breaches of personal data (GDPR art. 4(12), 33, 34): what is noted of each, the clock of 72 hours, whom it affects and
//! what they are told.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{HOUR, Millis, admin::TablePage, language::Language};

/// The key of a breach.
pub type BreachId = Uuid;

/// The key of somebody among those whom a breach affects.
pub type AffectedId = Uuid;

/// How long there is to notify the authority, in milliseconds, from when one became aware (GDPR art. 33(1)).
pub const NOTIFICATION_PERIOD: Millis = 72 * HOUR;

/// What a breach did to the data (GDPR art. 4(12)).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Nature {
    /// Somebody saw it who may not.
    Confidentiality,
    /// It was changed.
    Integrity,
    /// It was lost, or could not be used.
    Availability,
}

impl Nature {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Confidentiality, Self::Integrity, Self::Availability];

    /// The word that is stored and used in locale keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Confidentiality => "confidentiality",
            Self::Integrity => "integrity",
            Self::Availability => "availability",
        }
    }

    /// The nature of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|nature| nature.word() == word)
    }
}

/// What was decided about telling somebody of a breach.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Decision {
    /// They are told.
    Told,
    /// They need not be told, for a reason.
    NotTold,
}

impl Decision {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Told, Self::NotTold];

    /// The word that is stored and used in locale keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Told => "told",
            Self::NotTold => "not-told",
        }
    }

    /// The decision of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|decision| decision.word() == word)
    }
}

/// A thing that is noted of a breach.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BreachField {
    /// What it is called.
    Name,
    /// When it began.
    Began,
    /// When one became aware of it.
    Aware,
    /// What happened.
    Happened,
    /// What it did to the data.
    Nature,
    /// The categories of data.
    Categories,
    /// About how many people.
    People,
    /// About how many records.
    Records,
    /// What it is likely to lead to.
    Consequences,
    /// What was done.
    Measures,
    /// Whether the authority was notified.
    Authority,
    /// When.
    AuthorityAt,
    /// Under which reference.
    AuthorityReference,
    /// Why so late, or why not.
    AuthorityReason,
    /// Whether the people affected are told.
    Telling,
    /// Why not.
    TellingReason,
    /// What they are told in English.
    NoticeEn,
    /// What they are told in French.
    NoticeFr,
    /// People found by a search of the register: how many, and by what.
    Found,
    /// Somebody added by their address.
    Added,
    /// Somebody removed.
    Removed,
    /// Nothing is open any more.
    Closed,
}

impl BreachField {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 22] = [
        Self::Name,
        Self::Began,
        Self::Aware,
        Self::Happened,
        Self::Nature,
        Self::Categories,
        Self::People,
        Self::Records,
        Self::Consequences,
        Self::Measures,
        Self::Authority,
        Self::AuthorityAt,
        Self::AuthorityReference,
        Self::AuthorityReason,
        Self::Telling,
        Self::TellingReason,
        Self::NoticeEn,
        Self::NoticeFr,
        Self::Found,
        Self::Added,
        Self::Removed,
        Self::Closed,
    ];

    /// The word that is stored and used in locale keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Began => "began",
            Self::Aware => "aware",
            Self::Happened => "happened",
            Self::Nature => "nature",
            Self::Categories => "categories",
            Self::People => "people",
            Self::Records => "records",
            Self::Consequences => "consequences",
            Self::Measures => "measures",
            Self::Authority => "authority",
            Self::AuthorityAt => "authority-at",
            Self::AuthorityReference => "authority-reference",
            Self::AuthorityReason => "authority-reason",
            Self::Telling => "telling",
            Self::TellingReason => "telling-reason",
            Self::NoticeEn => "notice-en",
            Self::NoticeFr => "notice-fr",
            Self::Found => "found",
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Closed => "closed",
        }
    }

    /// The field of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.word() == word)
    }

    /// The notice in a language.
    pub const fn notice(language: Language) -> Self {
        match language {
            Language::En => Self::NoticeEn,
            Language::Fr => Self::NoticeFr,
        }
    }
}

/// What is left of the 72 hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Clock {
    /// So many milliseconds.
    Left(Millis),
    /// Nothing, since so many milliseconds.
    Overdue(Millis),
    /// It stands still: the authority was notified, or need not be.
    Stopped,
}

impl Clock {
    /// The clock of a breach at a time.
    pub const fn of(aware_at: Millis, authority: Option<Decision>, now: Millis) -> Self {
        let left = aware_at + NOTIFICATION_PERIOD - now;
        match authority {
            Some(_) => Self::Stopped,
            None if left < 0 => Self::Overdue(-left),
            None => Self::Left(left),
        }
    }
}

/// What is known of a breach.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BreachFacts {
    /// What it is called.
    pub name: String,
    /// When it began, where that is known.
    pub began_at: Option<Millis>,
    /// When one became aware of it.
    pub aware_at: Millis,
    /// What happened.
    pub happened: String,
    /// What it did to the data.
    pub nature: Vec<Nature>,
    /// The words of the categories of data.
    pub categories: Vec<String>,
    /// About how many people it affects, where that is known.
    pub people: Option<u64>,
    /// About how many records, where that is known.
    pub records: Option<u64>,
    /// What it is likely to lead to.
    pub consequences: String,
    /// What was done.
    pub measures: String,
}

/// What was decided about the authority (GDPR art. 33).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuthorityDecision {
    /// Whether it was notified.
    pub decision: Decision,
    /// When it was notified, or decided not to.
    pub at: Millis,
    /// Under which reference it knows the breach.
    pub reference: String,
    /// Why so late, or why not.
    pub reason: String,
}

/// What was decided about the people affected (GDPR art. 34).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TellingDecision {
    /// Whether they are told.
    pub decision: Decision,
    /// When that was decided.
    pub at: Millis,
    /// Why not.
    pub reason: String,
}

/// A breach, as those see it who answer for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Breach {
    /// Which.
    pub id: BreachId,
    /// What is known.
    pub facts: BreachFacts,
    /// What was decided about the authority, once it was.
    pub authority: Option<AuthorityDecision>,
    /// What was decided about the people affected, once it was.
    pub telling: Option<TellingDecision>,
    /// How many people were found, those included whose account is gone since.
    pub found: u64,
    /// How many of them were told.
    pub told: u64,
    /// Who noted it, while their account exists.
    pub noted_by: Option<String>,
    /// When.
    pub noted_at: Millis,
    /// When nothing was open any more.
    pub closed_at: Option<Millis>,
}

impl Breach {
    /// What is left of the 72 hours at a time.
    pub fn clock(&self, now: Millis) -> Clock {
        Clock::of(self.facts.aware_at, self.authority.as_ref().map(|authority| authority.decision), now)
    }
}

/// One line of the history of a breach.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BreachEntry {
    /// What was noted.
    pub field: BreachField,
    /// Its value, in words.
    pub value: String,
    /// By whom, while their account exists.
    pub by: Option<String>,
    /// When.
    pub at: Millis,
}

/// The page of one breach.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BreachPage {
    /// The breach.
    pub breach: Breach,
    /// How many accounts are affected that exist.
    pub present: u64,
    /// How many of them wait for the notice that is being sent.
    pub waiting: u64,
    /// How many of them nobody has decided to tell.
    pub untold: u64,
    /// The languages in which there is a notice.
    pub notices: Vec<Language>,
    /// What was noted, the latest first.
    pub history: Vec<BreachEntry>,
}

impl BreachPage {
    /// Whether both decisions are made and nobody waits to be told.
    pub const fn may_close(&self) -> bool {
        let is_open = self.breach.closed_at.is_none();
        let is_told = match &self.breach.telling {
            None => false,
            Some(telling) => match telling.decision {
                Decision::Told => self.waiting == 0 && self.untold == 0,
                Decision::NotTold => true,
            },
        };
        is_open && self.breach.authority.is_some() && is_told
    }
}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clock_runs_for_72_hours_and_stops_with_the_decision() {
        assert_eq!(Clock::of(1_000, None, 1_000), Clock::Left(72 * HOUR));
        assert_eq!(Clock::of(1_000, None, 1_000 + 72 * HOUR), Clock::Left(0));
        assert_eq!(Clock::of(1_000, None, 1_000 + 73 * HOUR), Clock::Overdue(HOUR));
        for decision in Decision::ALL {
            assert_eq!(Clock::of(1_000, Some(decision), 1_000 + 73 * HOUR), Clock::Stopped);
        }
    }

    #[test]
    fn each_word_leads_back() {
        for field in BreachField::ALL {
            assert_eq!(BreachField::from_word(field.word()), Some(field));
        }
        for nature in Nature::ALL {
            assert_eq!(Nature::from_word(nature.word()), Some(nature));
        }
        for decision in Decision::ALL {
            assert_eq!(Decision::from_word(decision.word()), Some(decision));
        }
        for language in Language::ALL {
            assert!(BreachField::notice(language).word().ends_with(language.tag()));
        }
    }
}
