/// Who receives personal data (GDPR art. 4(9)). The hosting provider holds all of it and is in no list. Locale key:
/// `recipient-<word>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Recipient {
    /// Whose machines the installation runs on, as configured.
    Hosting,
    /// Who delivers mails, when a mail server is configured.
    MailProvider,
    /// Everybody who opens the page, signed in or not.
    Public,
    /// People who are signed in.
    Members,
    /// Staff who decide reports.
    Moderators,
    /// Staff who run the installation, who give a reason before they open somebody's details.
    Administrators,
    /// Staff of the privacy desk, who give a reason before they open what somebody asked for.
    PrivacyDesk,
    /// The other person whom it concerns.
    PersonConcerned,
    /// Whoever the person gives a link to their archive.
    Named,
}

impl Recipient {
    /// All recipients.
    pub const ALL: [Self; 9] = [
        Self::Hosting,
        Self::MailProvider,
        Self::Public,
        Self::Members,
        Self::Moderators,
        Self::Administrators,
        Self::PrivacyDesk,
        Self::PersonConcerned,
        Self::Named,
    ];

    /// The word in locale keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Hosting => "hosting",
            Self::MailProvider => "mail-provider",
            Self::Public => "public",
            Self::Members => "members",
            Self::Moderators => "moderators",
            Self::Administrators => "administrators",
            Self::PrivacyDesk => "privacy-desk",
            Self::PersonConcerned => "person-concerned",
            Self::Named => "named",
        }
    }
}
