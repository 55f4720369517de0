use model::{breach::NoticeText, privacy::ReceiptLine};
use serde::{Deserialize, Serialize};

/// The word of the one kind that can be unsubscribed from.
pub(super) const NEWS: &str = "news";

/// What a mail says. Each link is a whole address of this site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "mail", rename_all = "kebab-case")]
pub enum MailKind {
    /// Somebody opened an account with this address: is it theirs?
    ConfirmAddress {
        /// Confirms it.
        link: String,
    },
    /// Somebody tried to open an account with an address that has one already.
    AccountExists {
        /// Signs in, or resets the password.
        link: String,
    },
    /// Somebody asked for a new password.
    ResetPassword {
        /// Sets it.
        link: String,
    },
    /// The person wants to use this address from now on.
    ConfirmNewAddress {
        /// Confirms it.
        link: String,
    },
    /// To the old address: another one is used from now on.
    AddressChanged {
        /// Takes it back.
        link: String,
    },
    /// The password was changed.
    PasswordChanged,
    /// Somebody signed in with a browser that had not been there before.
    NewDevice {
        /// What it is, roughly; empty where it does not say.
        device: String,
        /// The page that signs it out.
        link: String,
    },
    /// Many sign-ins are refused, to those who run the installation.
    AlarmRaised {
        /// The audit log.
        link: String,
    },
    /// The code by which a signed-in person shows that it is them.
    IdentityCode {
        /// As it is typed.
        code: String,
    },
    /// A course was given to the person.
    CourseHandedOver {
        /// Its title.
        title: String,
        /// Its page.
        link: String,
    },
    /// The archive that the person asked for is ready.
    ArchiveReady {
        /// The page that has it.
        link: String,
    },
    /// To whom somebody who died left their archive.
    ArchiveLeft {
        /// Who left it, and what they wrote with it.
        from: String,
        /// Opens it, with the pass phrase.
        link: String,
    },
    /// A link was made by which a third party gets the person's archive.
    ShareMade {
        /// Who gets it, in the person's words.
        recipient: String,
        /// The page that ends it.
        link: String,
    },
    /// Staff opened a request about personal data on the person's behalf: is it theirs?
    AssistedRequest {
        /// How the person asked, in the words of who opened it.
        reason: String,
        /// The page that says what would run, and confirms or declines it.
        link: String,
    },
    /// A request about personal data takes longer.
    RequestExtended {
        /// Why.
        reason: String,
        /// The page that shows it.
        link: String,
    },
    /// A request about personal data was answered.
    RequestAnswered {
        /// The page that shows it.
        link: String,
    },
    /// A restriction will be lifted.
    RestrictionEnds {
        /// Why.
        reason: String,
        /// The page that shows it.
        link: String,
    },
    /// Something of the person was disclosed to an authority.
    Disclosed {
        /// Which.
        authority: String,
        /// The page that shows it.
        link: String,
    },
    /// A breach affects the person's data.
    BreachNotice {
        /// What they are told.
        text: NoticeText,
        /// The page that shows it.
        link: String,
    },
    /// A new version of a document was announced.
    PolicyAnnounced {
        /// Which document, from when on it is in force, and what it changes.
        what: String,
        /// Its page.
        link: String,
    },
    /// Another company will answer for the data.
    ControllerChanges {
        /// Which, from when on, and what happens.
        what: String,
        /// The privacy policy with its name.
        link: String,
    },
    /// News about a topic that the person turned on: the one kind that is no service mail.
    News {
        /// What the topic is called.
        topic: String,
        /// The subject.
        subject: String,
        /// The text, in Markdown.
        body: String,
        /// Turns the topic off, without signing in.
        link: String,
    },
    /// The account will be erased.
    DeletionPlanned {
        /// The page that cancels it.
        link: String,
    },
    /// The account is erased.
    AccountDeleted {
        /// The receipt. Mails from before there were links have none.
        #[serde(default)]
        link: String,
        /// What becomes of each category.
        #[serde(default)]
        lines: Vec<ReceiptLine>,
    },
}

impl MailKind {
    /// The word that is stored and used in locale keys.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::ConfirmAddress { .. } => "confirm-address",
            Self::AccountExists { .. } => "account-exists",
            Self::ResetPassword { .. } => "reset-password",
            Self::ConfirmNewAddress { .. } => "confirm-new-address",
            Self::AddressChanged { .. } => "address-changed",
            Self::PasswordChanged => "password-changed",
            Self::NewDevice { .. } => "new-device",
            Self::AlarmRaised { .. } => "alarm-raised",
            Self::IdentityCode { .. } => "identity-code",
            Self::CourseHandedOver { .. } => "course-handed-over",
            Self::ArchiveReady { .. } => "archive-ready",
            Self::ArchiveLeft { .. } => "archive-left",
            Self::ShareMade { .. } => "share-made",
            Self::AssistedRequest { .. } => "assisted-request",
            Self::RequestExtended { .. } => "request-extended",
            Self::RequestAnswered { .. } => "request-answered",
            Self::RestrictionEnds { .. } => "restriction-ends",
            Self::Disclosed { .. } => "disclosed",
            Self::BreachNotice { .. } => "breach-notice",
            Self::PolicyAnnounced { .. } => "policy-announced",
            Self::ControllerChanges { .. } => "controller-changes",
            Self::News { .. } => NEWS,
            Self::DeletionPlanned { .. } => "deletion-planned",
            Self::AccountDeleted { .. } => "account-deleted",
        }
    }

    /// What stands in a paragraph of its own before the link, where there is something.
    pub fn line(&self) -> Option<&str> {
        match self {
            Self::IdentityCode { code } => Some(code),
            Self::NewDevice { device, .. } => Some(device.as_str()).filter(|device| !device.is_empty()),
            Self::CourseHandedOver { title, .. } => Some(title),
            Self::ArchiveLeft { from, .. } => Some(from),
            Self::ShareMade { recipient, .. } => Some(recipient),
            Self::AssistedRequest { reason, .. }
            | Self::RequestExtended { reason, .. }
            | Self::RestrictionEnds { reason, .. } => Some(reason),
            Self::Disclosed { authority, .. } => Some(authority),
            Self::PolicyAnnounced { what, .. } | Self::ControllerChanges { what, .. } => Some(what),
            _ => None,
        }
    }

    /// The link, where there is one.
    pub fn link(&self) -> Option<&str> {
        match self {
            Self::ConfirmAddress { link }
            | Self::AccountExists { link }
            | Self::ResetPassword { link }
            | Self::ConfirmNewAddress { link }
            | Self::AddressChanged { link }
            | Self::NewDevice { link, .. }
            | Self::AlarmRaised { link }
            | Self::CourseHandedOver { link, .. }
            | Self::ArchiveReady { link }
            | Self::ArchiveLeft { link, .. }
            | Self::ShareMade { link, .. }
            | Self::AssistedRequest { link, .. }
            | Self::RequestExtended { link, .. }
            | Self::RequestAnswered { link }
            | Self::RestrictionEnds { link, .. }
            | Self::Disclosed { link, .. }
            | Self::BreachNotice { link, .. }
            | Self::PolicyAnnounced { link, .. }
            | Self::ControllerChanges { link, .. }
            | Self::News { link, .. }
            | Self::DeletionPlanned { link } => Some(link),
            Self::AccountDeleted { link, .. } => Some(link).filter(|link| !link.is_empty()).map(String::as_str),
            Self::PasswordChanged | Self::IdentityCode { .. } => None,
        }
    }
}
