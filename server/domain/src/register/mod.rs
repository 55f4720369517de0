//! The register of personal data: every column that can hold personal data, whose it is, why it is held and what
//! becomes of it. Each area writes its tables beside its queries; [`tables`] collects them. "My data", the archive, the
//! erasure and the retention job read this one list, so that they can't disagree (GDPR art. 5(2), 13, 15, 17, 20, 30).

mod cell;
mod erase;
mod label;
mod live;
mod retention;
mod rows;
mod software;
mod words;

pub use cell::{Cell, hexadecimal};
pub use erase::{Effect, Fate, erase, erase_some, fate};
pub use label::{date, masked, show, time};
pub use live::{Gap, Totals, check, totals};
pub use retention::{Clock, RETENTION_RULES, RetentionRule};
pub use rows::{batch, columns, count, count_table, list};
pub use words::{LOCALES, text, text_with};

/// A kind of personal data, as people know it. The word is part of locale keys: `register-category-<word>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Category {
    /// Name, address, preferences.
    Account,
    /// Sessions, devices, security events.
    Security,
    /// Mails sent to the person.
    Mail,
    /// Choices about cookies and other consents.
    Consent,
    /// Enrolments and progress.
    Learning,
    /// Topics, posts, reactions.
    Forum,
    /// Reports and decisions about them.
    Moderation,
    /// Requests about one's own data, and archives.
    Requests,
}

impl Category {
    /// All categories, in the order in which people see them.
    pub const ALL: [Self; 8] = [
        Self::Account,
        Self::Learning,
        Self::Forum,
        Self::Moderation,
        Self::Consent,
        Self::Requests,
        Self::Mail,
        Self::Security,
    ];

    /// The word in addresses and locale keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Account => "account",
            Self::Security => "security",
            Self::Mail => "mail",
            Self::Consent => "consent",
            Self::Learning => "learning",
            Self::Forum => "forum",
            Self::Moderation => "moderation",
            Self::Requests => "requests",
        }
    }

    /// The category of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|category| category.word() == word)
    }
}

/// Why it is held. Locale key: `register-purpose-<word>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Purpose {
    /// Running the account.
    Account,
    /// Teaching and learning.
    Learning,
    /// The community's conversations.
    Community,
    /// Keeping the service safe.
    Security,
    /// Proving that rights and choices were respected.
    Accountability,
}

impl Purpose {
    /// The word in addresses and locale keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Account => "account",
            Self::Learning => "learning",
            Self::Community => "community",
            Self::Security => "security",
            Self::Accountability => "accountability",
        }
    }
}

/// The lawful basis (GDPR art. 6(1)). Locale key: `register-basis-<word>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Basis {
    /// art. 6(1)(b).
    Contract,
    /// art. 6(1)(c).
    LegalObligation,
    /// art. 6(1)(f).
    LegitimateInterests,
}

impl Basis {
    /// The word in addresses and locale keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Contract => "contract",
            Self::LegalObligation => "legal-obligation",
            Self::LegitimateInterests => "legitimate-interests",
        }
    }
}

/// Where it comes from (GDPR art. 14(2)(f)). Locale key: `register-source-<word>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Source {
    /// The person gave it.
    Given,
    /// The software noted it while the person used it.
    Observed,
    /// The software made it from other data.
    Derived,
}

impl Source {
    /// The word in addresses and locale keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Given => "given",
            Self::Observed => "observed",
            Self::Derived => "derived",
        }
    }
}

/// How long it is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Retention {
    /// As long as the account.
    Account,
    /// This many days after the row was made.
    Days(u16),
}

/// Whose rows they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// An SQL condition on the table, true for the rows of the person `$1`.
    Rows(&'static str),
    /// Nobody's: the table holds no personal data.
    Nobody(&'static str),
}

/// What erasing the account does to the rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Erasure {
    /// They are deleted.
    Delete,
    /// They stay for others without their author: an SQL `SET` list that takes the person out. When the person chose to
    /// erase contributions too, the second list is used instead, which empties the content as well.
    Anonymise {
        /// Takes the person out and keeps the content.
        keep_content: &'static str,
        /// Takes out both.
        erase_content: &'static str,
    },
    /// They go with the row they belong to, by the foreign key.
    WithParent,
    /// There is nothing to erase.
    Nothing,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Personal data that came from this source; exported and shown.
    Personal(Source),
    /// One of a few fixed words, a number or a date: personal while the row is somebody's, telling of nobody once the row
    /// is nobody's. Exported and shown.
    Word(Source),
    /// A secret such as a hash: never exported, listed as withheld for this reason.
    Secret(&'static str),
    /// A key or a date of the software itself.
    Key,
    /// Nothing personal, for this reason.
    Neutral(&'static str),
}

/// One column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub holds: Holds,
}

impl Column {
    /// A column of personal data.
    pub const fn personal(name: &'static str, source: Source) -> Self {
        Self { name, holds: Holds::Personal(source) }
    }

    /// A column with one of a few fixed words, a number or a date.
    pub const fn word(name: &'static str, source: Source) -> Self {
        Self { name, holds: Holds::Word(source) }
    }

    /// A column with a secret, withheld from the archive for `reason`.
    pub const fn secret(name: &'static str, reason: &'static str) -> Self {
        Self { name, holds: Holds::Secret(reason) }
    }

    /// A key of the software.
    pub const fn key(name: &'static str) -> Self {
        Self { name, holds: Holds::Key }
    }

    /// A column that never holds personal data, and why.
    pub const fn neutral(name: &'static str, reason: &'static str) -> Self {
        Self { name, holds: Holds::Neutral(reason) }
    }
}

impl Holds {
    /// Where it comes from, when it is data of the person.
    pub const fn source(self) -> Option<Source> {
        match self {
            Self::Personal(source) | Self::Word(source) => Some(source),
            Self::Secret(_) | Self::Key | Self::Neutral(_) => None,
        }
    }
}

/// One table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// The kind of data.
    pub category: Category,
    /// Whose rows they are.
    pub whose: Whose,
    /// Why it is held.
    pub purpose: Purpose,
    /// On which lawful basis.
    pub basis: Basis,
    /// How long.
    pub retention: Retention,
    /// What erasing the account does.
    pub erasure: Erasure,
    /// Its columns; a neutral table lists none.
    pub columns: &'static [Column],
}

impl Table {
    /// The SQL condition for the rows of the person `$1`, unless the table holds no personal data.
    pub const fn condition(&self) -> Option<&'static str> {
        match self.whose {
            Whose::Rows(condition) => Some(condition),
            Whose::Nobody(_) => None,
        }
    }

    /// A table without personal data, and why.
    pub const fn neutral(name: &'static str, reason: &'static str) -> Self {
        Self {
            name,
            category: Category::Account,
            whose: Whose::Nobody(reason),
            purpose: Purpose::Account,
            basis: Basis::Contract,
            retention: Retention::Account,
            erasure: Erasure::Nothing,
            columns: &[],
        }
    }
}

/// An SQL condition on a table, true for the rows of people who have their data restricted (GDPR art. 18): what is
/// restricted is kept. The outer columns keep their meaning, because the inner select has none of their names.
pub fn restricted(name: &str) -> String {
    let condition = tables().find(|table| table.name == name).and_then(Table::condition).unwrap_or("1 = 0");
    let condition = condition.replace("$1", "held.restricted_person");
    format!(
        "EXISTS (SELECT 1 FROM (SELECT id AS restricted_person FROM person WHERE restricted_at IS NOT NULL) held \
         WHERE {condition})"
    )
}

/// Every table of every area. Erasure works through it in this order.
pub fn tables() -> impl Iterator<Item = &'static Table> {
    [
        crate::forum::REGISTER,
        crate::learn::REGISTER,
        crate::audit::REGISTER,
        crate::consent::REGISTER,
        crate::privacy::REGISTER,
        crate::mail::REGISTER,
        crate::account::REGISTER,
        software::REGISTER,
        crate::jobs::REGISTER,
        crate::admin::REGISTER,
    ]
    .into_iter()
    .flatten()
}
