use serde::{Deserialize, Serialize};

/// What a mail says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum MailKind {
    /// Asks to confirm the address of a new account.
    ConfirmAddress {
        /// Where to confirm.
        link: String,
    },
    /// Somebody gave an address that has an account already.
    AccountExists {
        /// Where to sign in.
        link: String,
    },
    /// Lets the person choose a new password.
    ResetPassword {
        /// Where to choose it.
        link: String,
    },
    /// Asks to confirm the new address of an account.
    ConfirmNewAddress {
        /// Where to confirm.
        link: String,
    },
    /// Tells the old address that the account has a new one.
    AddressChanged {
        /// Where to undo it.
        link: String,
    },
    /// The password is another one.
    PasswordChanged,
    /// The archive can be downloaded.
    ArchiveReady {
        /// Where to download it.
        link: String,
    },
    /// The account will be deleted.
    DeletionPlanned {
        /// Where to cancel.
        link: String,
    },
    /// The account is deleted.
    AccountDeleted,
}

impl MailKind {
    /// The word that is stored.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::ConfirmAddress { .. } => "confirm-address",
            Self::AccountExists { .. } => "account-exists",
            Self::ResetPassword { .. } => "reset-password",
            Self::ConfirmNewAddress { .. } => "confirm-new-address",
            Self::AddressChanged { .. } => "address-changed",
            Self::PasswordChanged => "password-changed",
            Self::ArchiveReady { .. } => "archive-ready",
            Self::DeletionPlanned { .. } => "deletion-planned",
            Self::AccountDeleted => "account-deleted",
        }
    }
}
