//! The record of processing activities (GDPR art. 30), made from the register and the configuration.

mod csv;
mod published;
mod recipients;

pub(crate) use csv::line as csv_line;
pub use csv::processing_csv;
pub(crate) use published::{data_tables, escaped, measures_list, recipients_table, retention_table, table};
pub(crate) use recipients::configured as configured_recipients;

use model::{
    language::Language,
    processing::{ProcessingActivity, ProcessingData, ProcessingPlace, ProcessingRecord},
    recipient,
};

use super::{Basis, Column, Holds, PLACES, Purpose, Recipient, Retention, Source, Table, tables, text, text_with};
use crate::{
    Site,
    actor::Actor,
    authority::{self, Permission},
    error::Result,
    settings::{MailRoute, Settings},
};

/// What protects data, by the words of the locale keys `processing-measure-<word>`.
const MEASURES: [&str; 8] = ["passwords", "sessions", "roles", "reasons", "audit", "backups", "logs", "retention"];

/// The record, in the language of whoever reads it.
///
/// # Errors
/// [`SignInRequired`](model::error::ErrorCode::SignInRequired) and [`NotAllowed`](model::error::ErrorCode::NotAllowed) for
/// people who may not see requests about personal data.
pub async fn processing_record(site: &Site, actor: &Actor) -> Result<ProcessingRecord> {
    authority::require(actor, Permission::SeePrivacyDesk)?;
    let language = actor.person().map(|person| person.language).unwrap_or_default();
    let settings = &site.settings;
    let registered = crate::recipients::registered(site, language).await?;
    let secure = settings.is_secure().then_some("transport");
    Ok(ProcessingRecord {
        controller: settings.controller.clone(),
        contact: settings.support_address.clone(),
        installation: settings.name.clone(),
        made_at: site.now(),
        activities: Purpose::ALL
            .into_iter()
            .map(|purpose| activity(language, settings, purpose, &registered))
            .collect(),
        recipients: recipients::of_installation(language, settings, site.now())
            .into_iter()
            .chain(registered.iter().map(|one| recipients::describe_registered(language, one)))
            .collect(),
        places: PLACES
            .iter()
            .map(|place| ProcessingPlace {
                name: word(language, "place", place.word),
                about: word(language, "place-about", place.word),
            })
            .collect(),
        measures: secure
            .into_iter()
            .chain(MEASURES)
            .map(|measure| word(language, "processing-measure", measure))
            .collect(),
    })
}

fn activity(
    language: Language,
    settings: &Settings,
    purpose: Purpose,
    registered: &[recipient::Recipient],
) -> ProcessingActivity {
    ProcessingActivity {
        word: purpose.word().to_owned(),
        purpose: word(language, "processing-purpose", purpose.word()),
        subjects: word(language, "processing-subjects", purpose.word()),
        data: tables()
            .filter(|table| table.purpose == purpose)
            .map(|table| ProcessingData {
                category: word(language, "category", table.category.word()),
                name: processing_table_words(language, table),
                fields: fields(language, table),
                sources: sources(language, table),
                basis: word(language, "processing-basis", Basis::word(table.basis)),
                recipients: received_by(settings, table)
                    .map(|recipient| word(language, "processing-recipient", recipient.word()))
                    .chain(
                        registered
                            .iter()
                            .filter(|one| one.until.is_none() && one.gets(table.category.word()))
                            .map(|one| one.name.clone()),
                    )
                    .collect(),
                retention: match table.retention {
                    Retention::Account => text(language, "processing-retention-account").into_owned(),
                    Retention::Days(days) => {
                        text_with(language, "processing-retention-days", &[("days", u32::from(days).into())])
                    }
                },
            })
            .collect(),
    }
}

/// Who receives a table on this installation.
fn received_by(settings: &Settings, table: &Table) -> impl Iterator<Item = Recipient> {
    let has_provider = matches!(settings.mail, MailRoute::Smtp(_));
    table.recipients().into_iter().filter(move |recipient| *recipient != Recipient::MailProvider || has_provider)
}

fn fields(language: Language, table: &Table) -> Vec<String> {
    let is_field = |column: &&Column| !matches!(column.holds, Holds::Key | Holds::Neutral);
    let mut fields: Vec<String> =
        table.columns.iter().filter(is_field).map(|column| word(language, "column", column.name)).collect();
    fields.dedup();
    fields
}

fn sources(language: Language, table: &Table) -> Vec<String> {
    [Source::Given, Source::Observed, Source::Derived]
        .into_iter()
        .filter(|source| table.columns.iter().any(|column| column.holds.source() == Some(*source)))
        .map(|source| word(language, "processing-source", source.word()))
        .collect()
}

fn processing_table_words(language: Language, table: &Table) -> String {
    word(language, "processing-table", table.name)
}

fn word(language: Language, kind: &str, word: &str) -> String {
    text(language, &format!("{kind}-{word}")).into_owned()
}
