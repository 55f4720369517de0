//! The register of personal data: every column that can hold personal data, whose it is, why it is held and what
//! becomes of it. Each area writes its tables beside its queries; [`tables`] collects them. "My data", the archive, the
//! erasure and the retention job read this one list, so that they can't disagree (GDPR art. 5(2), 13, 15, 17, 20, 30).

mod cell;
mod dated;
mod entry;
mod erase;
mod free;
mod indexes;
mod item;
mod label;
mod live;
mod place;
mod processing;
mod recipient;
mod rectification;
mod retention;
mod rows;
mod words;

pub use cell::{Cell, hexadecimal};
pub use dated::{Dated, dated};
pub use entry::{Column, Erasure, Holds, Index, Needed, Restriction, Table, Whose};
pub use erase::{Effect, Fate, erase, erase_but, erase_some, fate};
pub use free::{FREE, Free, FreeColumn, Kind, free_columns};
pub use item::{Item, item_of};
pub use label::{date, masked, show, time};
pub use live::{Gap, Totals, check, check_values, totals};
pub use place::{At, Content, PLACES, Place, Stay, check_places};
pub(crate) use processing::{
    configured_recipients, csv_line, data_tables, escaped, measures_list, recipients_table, retention_table,
    table as markdown_table,
};
pub use processing::{processing_csv, processing_record};
pub use recipient::Recipient;
pub use rectification::{Rectification, Unchanging};
pub use retention::{Clock, RETENTION_RULES, RetentionRule};
pub use rows::{Described, batch, columns, count, count_matching, count_table, list, names_a_person};
pub use words::{LOCALES, has, text, text_with};

use std::collections::BTreeSet;

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
    /// News that the person turned on.
    News,
    /// Proving that rights and choices were respected.
    Accountability,
    /// Knowing what is used, and by how many.
    Audience,
}

impl Purpose {
    /// All purposes, in the order in which people see them.
    pub const ALL: [Self; 7] = [
        Self::Account,
        Self::Learning,
        Self::Community,
        Self::Security,
        Self::News,
        Self::Accountability,
        Self::Audience,
    ];

    /// The word in addresses and locale keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Account => "account",
            Self::Learning => "learning",
            Self::Community => "community",
            Self::Security => "security",
            Self::News => "news",
            Self::Accountability => "accountability",
            Self::Audience => "audience",
        }
    }
}

/// The lawful basis (GDPR art. 6(1)). Locale key: `register-basis-<word>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Basis {
    /// art. 6(1)(a).
    Consent,
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
            Self::Consent => "consent",
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

/// An SQL condition on a table, true for rows that retention keeps although they have outlived their rule.
pub fn kept_back(name: &str) -> String {
    let held = tables().find(|table| table.name == name).map_or_else(|| "1 = 0".to_owned(), crate::privacy::held_rows);
    format!("({} OR {held})", restricted(name))
}

/// Every table of every area. Erasure works through it in this order.
pub fn tables() -> impl Iterator<Item = &'static Table> {
    [
        crate::forum::REGISTER,
        crate::learn::REGISTER,
        crate::audit::REGISTER,
        crate::consent::REGISTER,
        crate::audience::REGISTER,
        crate::privacy::REGISTER,
        crate::privacy::HOLD_REGISTER,
        crate::privacy::DISCLOSURE_REGISTER,
        crate::privacy::BREACH_REGISTER,
        crate::recipients::REGISTER,
        crate::policy::REGISTER,
        crate::news::REGISTER,
        crate::mail::REGISTER,
        crate::account::REGISTER,
        crate::admin::REGISTER,
        crate::retention::REGISTER,
    ]
    .into_iter()
    .flatten()
}

/// What the register holds of people: each category with each purpose for which it is held, as `category/purpose`. A new
/// one of these needs a new version of the privacy policy.
pub fn coverage() -> BTreeSet<String> {
    tables().filter(|table| table.is_of_people()).map(coverage_of).collect()
}

/// The category and the purpose of a table, as `category/purpose`.
pub fn coverage_of(table: &Table) -> String {
    format!("{}/{}", table.category.word(), table.purpose.word())
}

/// Every index that copies words out of a registered column.
pub fn indexes() -> impl Iterator<Item = &'static Index> {
    crate::forum::INDEXES.iter()
}
