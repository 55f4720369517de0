use model::privacy::ReceiptLine;
use serde::{Deserialize, Serialize};

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
            Self::IdentityCode { .. } => "identity-code",
            Self::CourseHandedOver { .. } => "course-handed-over",
            Self::ArchiveReady { .. } => "archive-ready",
            Self::RequestExtended { .. } => "request-extended",
            Self::RequestAnswered { .. } => "request-answered",
            Self::RestrictionEnds { .. } => "restriction-ends",
            Self::Disclosed { .. } => "disclosed",
            Self::DeletionPlanned { .. } => "deletion-planned",
            Self::AccountDeleted { .. } => "account-deleted",
        }
    }

    /// What stands on a line of its own before the link, where there is something.
    pub fn line(&self) -> Option<&str> {
        match self {
            Self::IdentityCode { code } => Some(code),
            Self::CourseHandedOver { title, .. } => Some(title),
            Self::Disclosed { authority, .. } => Some(authority),
            Self::RequestExtended { reason, .. } | Self::RestrictionEnds { reason, .. } => Some(reason),
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
            | Self::CourseHandedOver { link, .. }
            | Self::ArchiveReady { link }
            | Self::RequestExtended { link, .. }
            | Self::RequestAnswered { link }
            | Self::RestrictionEnds { link, .. }
            | Self::Disclosed { link, .. }
            | Self::DeletionPlanned { link } => Some(link),
            Self::AccountDeleted { link, .. } => Some(link).filter(|link| !link.is_empty()).map(String::as_str),
            Self::PasswordChanged | Self::IdentityCode { .. } => None,
        }
    }
}
