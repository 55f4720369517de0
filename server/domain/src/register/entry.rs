use super::{Basis, Category, Purpose, Recipient, Rectification, Retention, Source};

/// Whose rows they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// An SQL condition on the table, true for the rows of the person `$1`.
    Rows(&'static str),
    /// Nobody's in particular, for this reason: free text that could name somebody, in rows that belong to the
    /// installation. It is looked through and put right by hand.
    Nobody(&'static str),
    /// People's, and nobody can tell whose, for this reason (GDPR art. 11): no right of one person reaches them.
    Unfindable(&'static str),
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

/// What a restriction does to the rows (GDPR art. 18): they are stored, and not used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Restriction {
    /// Nobody else sees them, and nobody changes them.
    Hidden,
    /// Nobody changes them, and nothing is decided with them.
    Frozen,
    /// No job works on them.
    KeptOut,
    /// They are used as before, which art. 18(2) allows for this.
    Unaffected(Needed),
}

impl Restriction {
    /// The word in locale keys: `restriction-<word>`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Hidden => "hidden",
            Self::Frozen => "frozen",
            Self::KeptOut => "kept-out",
            Self::Unaffected(Needed::Requests) => "requests",
            Self::Unaffected(Needed::Security) => "security",
            Self::Unaffected(Needed::Claims) => "claims",
            Self::Unaffected(Needed::Others) => "others",
        }
    }
}

/// What restricted data may still be used for (GDPR art. 18(2)).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Needed {
    /// What the person asked for, and letting the person in to ask for more.
    Requests,
    /// The safety of the account and of others.
    Security,
    /// Establishing and defending legal claims.
    Claims,
    /// The rights of others, who depend on it.
    Others,
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
    /// Nothing personal, for the reason on the reviewed list ([`FREE`](super::FREE)).
    Neutral,
}

impl Holds {
    /// Where it comes from, when it is data of the person.
    pub const fn source(self) -> Option<Source> {
        match self {
            Self::Personal(source) | Self::Word(source) => Some(source),
            Self::Secret(_) | Self::Key | Self::Neutral => None,
        }
    }
}

/// One column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub holds: Holds,
    rectification: Rectification,
    recipients: &'static [Recipient],
}

impl Column {
    /// What the person gave, and how they put it right.
    pub const fn given(name: &'static str, rectification: Rectification) -> Self {
        Self::new(name, Holds::Personal(Source::Given), rectification)
    }

    /// What the software noted while the person used it. Staff put it right when asked.
    pub const fn observed(name: &'static str) -> Self {
        Self::new(name, Holds::Personal(Source::Observed), Rectification::Request)
    }

    /// What the software made from other data, with which it changes.
    pub const fn derived(name: &'static str) -> Self {
        Self::new(name, Holds::Personal(Source::Derived), Rectification::Follows)
    }

    /// A secret, withheld from the archive for `reason`.
    pub const fn secret(name: &'static str, reason: &'static str) -> Self {
        Self::new(name, Holds::Secret(reason), Rectification::Follows)
    }

    /// A key of the software.
    pub const fn key(name: &'static str) -> Self {
        Self::new(name, Holds::Key, Rectification::Follows)
    }

    /// Never personal, for the reason on the reviewed list ([`FREE`](super::FREE)).
    pub const fn neutral(name: &'static str) -> Self {
        Self::new(name, Holds::Neutral, Rectification::Follows)
    }

    const fn new(name: &'static str, holds: Holds, rectification: Rectification) -> Self {
        Self { name, holds, rectification, recipients: &[] }
    }

    /// Holds one of a few fixed words, a number or a date, which tells of nobody once the row is nobody's.
    #[must_use]
    pub const fn word(mut self) -> Self {
        if let Holds::Personal(source) = self.holds {
            self.holds = Holds::Word(source);
        }
        self
    }

    /// Is put right in another way than its source suggests.
    #[must_use]
    pub const fn rectified(mut self, rectification: Rectification) -> Self {
        self.rectification = rectification;
        self
    }

    /// Goes to these recipients, besides those of the table.
    #[must_use]
    pub const fn to(mut self, recipients: &'static [Recipient]) -> Self {
        self.recipients = recipients;
        self
    }

    /// How it is put right, when it is data of the person.
    pub const fn rectification(&self) -> Option<Rectification> {
        match self.holds {
            Holds::Personal(_) | Holds::Word(_) => Some(self.rectification),
            Holds::Secret(_) | Holds::Key | Holds::Neutral => None,
        }
    }

    /// Who receives it, besides those who receive the whole table.
    pub const fn recipients(&self) -> &'static [Recipient] {
        self.recipients
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
    /// Who receives all of it, besides the hosting provider, who holds everything.
    pub recipients: &'static [Recipient],
    /// How long.
    pub retention: Retention,
    /// What a restriction does.
    pub restriction: Restriction,
    /// What erasing the account does.
    pub erasure: Erasure,
    /// Its columns.
    pub columns: &'static [Column],
}

impl Table {
    /// The SQL condition for the rows of the person `$1`, where such rows can be found.
    pub const fn condition(&self) -> Option<&'static str> {
        match self.whose {
            Whose::Rows(condition) => Some(condition),
            Whose::Nobody(_) | Whose::Unfindable(_) => None,
        }
    }

    /// Whether its rows come from people, so that the privacy policy has to name them.
    pub const fn is_of_people(&self) -> bool {
        !matches!(self.whose, Whose::Nobody(_))
    }

    /// Everybody who receives something of it, each once.
    pub fn recipients(&self) -> Vec<Recipient> {
        let listed = self.recipients.iter().chain(self.columns.iter().flat_map(|column| column.recipients));
        let mut all: Vec<Recipient> = std::iter::once(Recipient::Hosting).chain(listed.copied()).collect();
        all.sort_unstable();
        all.dedup();
        all
    }
}

/// An index that copies words out of a registered column and follows it row by row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Index {
    /// The tables that make up the index; some exist on one engine only.
    pub tables: &'static [&'static str],
    /// The table and the column that it follows.
    pub follows: (&'static str, &'static str),
    /// Its name on SQLite, where it is a table of FTS5.
    pub fts5: &'static str,
}
