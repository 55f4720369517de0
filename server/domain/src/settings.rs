//! What the operator configures. Read once at start by the server from its environment.

use std::path::PathBuf;

use model::{DAY, Millis};

/// Where mails go.
#[derive(Clone)]
pub enum MailRoute {
    /// Files in the data folder, for the operator to read.
    Outbox,
    /// A server that takes mails, as an address of the form `smtps://user:password@host`.
    Smtp(String),
}

impl std::fmt::Debug for MailRoute {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Outbox => "Outbox",
            Self::Smtp(_) => "Smtp(…)",
        })
    }
}

/// The cost of one password hash (argon2id, RFC 9106).
#[derive(Clone, Copy, Debug)]
pub struct PasswordCost {
    /// Memory in KiB.
    pub memory: u32,
    /// Passes over the memory.
    pub passes: u32,
}

/// The supervisory authority to which people can complain (GDPR art. 77).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Authority {
    /// Its name.
    pub name: String,
    /// The page where people complain.
    pub complaint: String,
}

/// The configuration of an installation.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The public address, without a slash at the end: `https://learn.example`.
    pub url: String,
    /// What the installation calls itself.
    pub name: String,
    /// The controller (GDPR art. 4(7)): the company that answers for the data.
    pub controller: String,
    /// Where people write for help.
    pub support_address: String,
    /// Whose machines the installation runs on; empty when they are the controller's own.
    pub hosting_provider: String,
    /// The country in which the data is stored, as an English word or ISO 3166 code.
    pub hosting_country: String,
    /// What protects the data there when the country is outside the European Economic Area (GDPR art. 46).
    pub hosting_safeguard: String,
    /// Who delivers mails; by default the name of the mail server.
    pub mail_provider: String,
    /// The country of the mail provider; empty when nobody said.
    pub mail_country: String,
    /// What protects the data there when the country is outside the European Economic Area (GDPR art. 46).
    pub mail_safeguard: String,
    /// To whom people can complain.
    pub authority: Authority,
    /// The folder that holds the embedded database, files, mails and keys.
    pub data: PathBuf,
    /// The folder of the backups; by default `backups` in the data folder.
    pub backups: Option<PathBuf>,
    /// Where mails go.
    pub mail: MailRoute,
    /// How long a deletion can be cancelled, in milliseconds.
    pub cooling_off: Millis,
    /// The cost of a password hash.
    pub password_cost: PasswordCost,
    /// The age from which a person consents alone (GDPR art. 8; France: 15), in years. Below it there is no account.
    pub digital_consent_age: u8,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            url: "http://127.0.0.1:3000".to_owned(),
            name: "Alumet".to_owned(),
            controller: "Alumet".to_owned(),
            support_address: "support@alumet.example".to_owned(),
            hosting_provider: String::new(),
            hosting_country: "France".to_owned(),
            hosting_safeguard: String::new(),
            mail_provider: String::new(),
            mail_country: String::new(),
            mail_safeguard: String::new(),
            authority: Authority { name: "CNIL".to_owned(), complaint: "https://www.cnil.fr/fr/plaintes".to_owned() },
            data: PathBuf::from("data"),
            backups: None,
            mail: MailRoute::Outbox,
            cooling_off: 14 * DAY,
            password_cost: PasswordCost { memory: 19 * 1024, passes: 2 },
            digital_consent_age: 15,
        }
    }
}

impl Settings {
    /// The folder of the backups.
    pub fn backups(&self) -> PathBuf {
        self.backups.clone().unwrap_or_else(|| self.data.join("backups"))
    }

    /// Whether cookies carry `Secure` and the `__Host-` prefix: whenever the public address is https.
    pub fn is_secure(&self) -> bool {
        self.url.starts_with("https://")
    }

    /// The full name of a cookie.
    pub fn cookie_name(&self, name: &str) -> String {
        if self.is_secure() { format!("__Host-{name}") } else { format!("alumet-{name}") }
    }
}
