//! People and how they are let in.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{Millis, language::Language};

/// The key of a person.
pub type PersonId = Uuid;

/// The key of a session.
pub type SessionId = Uuid;

/// What a person is on this installation. What each role may do is decided in `domain::authority`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Learns and takes part.
    #[default]
    Member,
    /// Publishes courses.
    Teacher,
    /// Decides reports.
    Moderator,
    /// Decides requests about personal data.
    PrivacyManager,
    /// Watches over personal data and advises, independently of those who decide (GDPR art. 38 and 39).
    DataProtectionOfficer,
    /// Runs the installation.
    Administrator,
}

impl Role {
    /// All roles, from the least to the most powerful.
    pub const ALL: [Self; 6] = [
        Self::Member,
        Self::Teacher,
        Self::Moderator,
        Self::PrivacyManager,
        Self::DataProtectionOfficer,
        Self::Administrator,
    ];

    /// The word that is stored and used in locale keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Member => "member",
            Self::Teacher => "teacher",
            Self::Moderator => "moderator",
            Self::PrivacyManager => "privacy-manager",
            Self::DataProtectionOfficer => "data-protection-officer",
            Self::Administrator => "administrator",
        }
    }

    /// The role of a stored word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.word() == word)
    }
}

/// The only thing kept of the answer to the age question (GDPR art. 5(1)(c), art. 8).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AgeBand {
    /// At least the age of digital consent, below 18.
    Minor,
    /// 18 or older.
    Adult,
}

impl AgeBand {
    /// All bands.
    pub const ALL: [Self; 2] = [Self::Minor, Self::Adult];

    /// The word that is stored and used in locale keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Minor => "minor",
            Self::Adult => "adult",
        }
    }

    /// The band of a stored word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|band| band.word() == word)
    }
}

/// The colours of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// As the device says.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// All themes.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The word that is stored, put on the page and used in locale keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme of a stored word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.word() == word)
    }
}

/// The person of the current request, as far as each page needs it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedIn {
    /// Who.
    pub person: PersonId,
    /// By which session.
    pub session: Uuid,
    /// What they are.
    pub role: Role,
    /// First and last name.
    pub name: String,
    /// The language they chose.
    pub language: Language,
    /// The theme they chose.
    pub theme: Theme,
}

/// What a person keeps about themselves, for their settings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// The confirmed address.
    pub email: String,
    /// The age band.
    pub age_band: AgeBand,
    /// An address that waits to be confirmed.
    pub pending_email: Option<String>,
}

/// By what a signed-in person can show once more that it is them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// Whether the account has a password.
    pub has_password: bool,
    /// Until when the code that was mailed can be used, where one was.
    pub code_until: Option<Millis>,
}

/// A device that is signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Device {
    /// Its session.
    pub session: SessionId,
    /// What it is, roughly: `Firefox · Linux`. Empty when it did not say.
    pub label: String,
    /// When it signed in.
    pub created_at: Millis,
    /// When it was last used, to the hour.
    pub seen_at: Millis,
    /// Whether it is the one that asks.
    pub is_current: bool,
}
