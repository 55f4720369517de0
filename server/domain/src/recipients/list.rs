use model::{
    Millis,
    account::PersonId,
    error::ErrorCode,
    language::Language,
    recipient::{Recipient, RecipientId, RecipientRegister, RecipientRole},
};
use sqlx::AssertSqlSafe;

use super::{
    country::{self, Transfer},
    notice,
};
use crate::{
    Site,
    actor::Actor,
    authority::{self, Permission},
    db::{DbError, Param, Read},
    error::Result,
    params,
    register::{self, configured_recipients, csv_line},
};

/// The columns of the file, by the words of the locale keys `recipient-head-<word>`.
const HEADS: [&str; 11] = [
    "origin",
    "name",
    "role",
    "purpose",
    "country",
    "transfer",
    "safeguard",
    "categories",
    "contact",
    "since",
    "until",
];

/// How many of those who get data no more are shown.
const MOST: i64 = 500;

const COLUMNS: &str = "id, name, role, purpose, country, safeguard, categories, contact, since_at, until_at";

#[derive(sqlx::FromRow)]
struct Row {
    id: RecipientId,
    name: String,
    role: String,
    purpose: String,
    country: String,
    safeguard: String,
    categories: String,
    contact: String,
    since_at: Millis,
    until_at: Option<Millis>,
}

impl Row {
    fn into_recipient(self, language: Language, now: Millis) -> Option<Recipient> {
        let role = RecipientRole::from_word(&self.role)?;
        let (transfer, is_incomplete) = transfer(language, Transfer::to(&self.country, now), &self.safeguard);
        let purpose = register::text(language, &format!("processing-purpose-{}", self.purpose));
        let line = register::text_with(
            language,
            if self.until_at.is_some() { "recipient-line-ended" } else { "recipient-line" },
            &[
                ("name", self.name.as_str().into()),
                ("role", register::text(language, &format!("recipient-role-{}", self.role)).into()),
                ("country", country::name(language, &self.country).into()),
                ("purpose", purpose.into()),
                ("transfer", transfer.as_str().into()),
                ("until", self.until_at.map(|at| register::date(language, at)).unwrap_or_default().into()),
            ],
        );
        Some(Recipient {
            id: self.id,
            name: self.name,
            role,
            purpose: self.purpose,
            country: self.country,
            safeguard: self.safeguard,
            categories: self.categories.split(' ').map(str::to_owned).collect(),
            contact: self.contact,
            since: self.since_at,
            until: self.until_at,
            transfer,
            is_incomplete,
            line,
        })
    }
}

/// What allows a transfer, as a sentence, and whether something is missing.
fn transfer(language: Language, to: Transfer, safeguard: &str) -> (String, bool) {
    let filled = |key: &str, decision: &'static str| {
        let values = [("safeguard", safeguard.into()), ("decision", decision.into())];
        register::text_with(language, key, &values)
    };
    match to {
        Transfer::None => (filled("processing-transfer-none", ""), false),
        Transfer::Adequate(found) => (filled("processing-transfer-adequate", found.decision), false),
        _ if safeguard.is_empty() => (filled("recipient-transfer-unprotected", ""), true),
        Transfer::PartlyAdequate(_) | Transfer::Unprotected => (filled("processing-transfer-protected", ""), false),
    }
}

async fn read(
    db: &impl Read,
    language: Language,
    now: Millis,
    which: &'static str,
    values: Vec<Param>,
) -> Result<Vec<Recipient>, DbError> {
    let sql = format!("SELECT {COLUMNS} FROM recipient WHERE {which}");
    let rows: Vec<Row> = db.all(AssertSqlSafe(sql), values).await?;
    Ok(rows.into_iter().filter_map(|row| row.into_recipient(language, now)).collect())
}

/// Who gets data at a time, by name. Anybody may know.
pub async fn receiving(db: &impl Read, language: Language, now: Millis) -> Result<Vec<Recipient>, DbError> {
    let which = "since_at <= $1 AND (until_at IS NULL OR until_at > $1) ORDER BY LOWER(name), id";
    read(db, language, now, which, params![now]).await
}

/// Who gets data of a person, or did since they have an account: by the categories, not by what was really sent.
pub(crate) async fn receiving_of(site: &Site, language: Language, person: PersonId) -> Result<Vec<Recipient>> {
    let which = "since_at <= $1 AND (until_at IS NULL OR until_at > (SELECT created_at FROM person WHERE id = $2)) \
                 ORDER BY CASE WHEN until_at IS NULL THEN 0 ELSE 1 END, LOWER(name), id";
    Ok(read(&site.db, language, site.now(), which, params![site.now(), person]).await?)
}

/// All entries of the register, those who get data first.
pub(crate) async fn registered(site: &Site, language: Language) -> Result<Vec<Recipient>> {
    let which = "id IS NOT NULL ORDER BY CASE WHEN until_at IS NULL THEN 0 ELSE 1 END, LOWER(name), id LIMIT $1";
    Ok(read(&site.db, language, site.now(), which, params![MOST]).await?)
}

/// The register: who is configured, who is registered, and what they must be told.
pub async fn recipients(site: &Site, actor: &Actor) -> Result<RecipientRegister> {
    authority::require(actor, Permission::SeePrivacyDesk)?;
    let language = actor.person().map(|person| person.language).unwrap_or_default();
    Ok(RecipientRegister {
        configured: configured_recipients(language, &site.settings, site.now()),
        registered: registered(site, language).await?,
        waiting: notice::waiting(&site.db).await?,
        told: notice::told(&site.db).await?,
    })
}

/// One entry.
///
/// # Errors
/// [`ErrorCode::NotFound`] when there is none with that key.
pub async fn recipient(site: &Site, actor: &Actor, recipient: RecipientId) -> Result<Recipient> {
    authority::require(actor, Permission::SeePrivacyDesk)?;
    let language = actor.person().map(|person| person.language).unwrap_or_default();
    let found = read(&site.db, language, site.now(), "id = $1", params![recipient]).await?.pop();
    found.ok_or_else(|| ErrorCode::NotFound.into())
}

/// The register as CSV (RFC 4180), with those whom the configuration names.
pub async fn recipients_csv(site: &Site, actor: &Actor) -> Result<String> {
    authority::require(actor, Permission::SeePrivacyDesk)?;
    let language = actor.person().map(|person| person.language).unwrap_or_default();
    let word = |kind: &str, word: &str| register::text(language, &format!("{kind}-{word}")).into_owned();
    let mut csv = csv_line(&HEADS.map(|head| word("recipient-head", head)));
    for one in configured_recipients(language, &site.settings, site.now()) {
        let cells = [
            word("recipient-origin", "configured"),
            one.company.unwrap_or_default(),
            one.name,
            String::new(),
            String::new(),
            one.transfer,
            String::new(),
            one.categories.join("; "),
        ];
        csv += &csv_line(&[&cells[..], &[const { String::new() }; 3]].concat());
    }
    for one in registered(site, language).await? {
        let categories: Vec<String> = one.categories.iter().map(|category| word("category", category)).collect();
        csv += &csv_line(&[
            word("recipient-origin", "registered"),
            one.name,
            word("recipient-role", one.role.word()),
            word("processing-purpose", &one.purpose),
            country::name(language, &one.country),
            one.transfer,
            one.safeguard,
            categories.join("; "),
            one.contact,
            register::date(language, one.since),
            one.until.map(|at| register::date(language, at)).unwrap_or_default(),
        ]);
    }
    Ok(csv)
}
