use model::{account::PersonId, language::Language, recipient};

use super::my_data::sentence;
use crate::{
    Site,
    error::Result,
    recipients,
    register::{Recipient, Table},
    settings::MailRoute,
};

/// Who receives what is held of a person on this installation (GDPR art. 15(1)(c)).
pub(super) struct Receivers {
    has_mail_provider: bool,
    registered: Vec<recipient::Recipient>,
}

impl Receivers {
    pub async fn find(site: &Site, language: Language, person: PersonId) -> Result<Self> {
        Ok(Self {
            has_mail_provider: matches!(site.settings.mail, MailRoute::Smtp(_)),
            registered: recipients::receiving_of(site, language, person).await?,
        })
    }

    /// Who receives something of some tables, each once: those of whom the software knows, then the entries of the
    /// register of recipients.
    pub fn of(&self, language: Language, tables: &[&'static Table]) -> Vec<String> {
        let mut known: Vec<Recipient> = tables.iter().flat_map(|table| table.recipients()).collect();
        known.retain(|recipient| *recipient != Recipient::MailProvider || self.has_mail_provider);
        known.sort_unstable();
        known.dedup();
        let gets = |one: &&recipient::Recipient| tables.iter().any(|table| one.gets(table.category.word()));
        known
            .into_iter()
            .map(|recipient| sentence(language, "recipient", recipient.word()))
            .chain(self.registered.iter().filter(gets).map(|recipient| recipient.line.clone()))
            .collect()
    }
}
