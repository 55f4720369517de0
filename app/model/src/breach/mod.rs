//! Breaches of personal data (GDPR art. 4(12), 33, 34): what is noted of each, the clock of 72 hours, whom it affects and
//! what they are told.

mod affected;
mod word;

pub use affected::{
    AffectedIdentity, AffectedPage, AffectedPerson, FoundPeople, NoticeDraft, NoticeText, OwnBreach, SearchableTable,
};
pub use word::{BreachField, Decision, Nature};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{HOUR, Millis, language::Language};

/// The key of a breach.
pub type BreachId = Uuid;

/// The key of somebody among those whom a breach affects.
pub type AffectedId = Uuid;

/// How long there is to notify the authority, in milliseconds, from when one became aware (GDPR art. 33(1)).
pub const NOTIFICATION_PERIOD: Millis = 72 * HOUR;

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
