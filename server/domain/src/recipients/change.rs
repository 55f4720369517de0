use model::{
    Millis,
    error::{ErrorCode, Problem, Problems},
    recipient::{RecipientId, RecipientRole},
};

use super::country::{COUNTRIES, Transfer};
use crate::{
    Site, account,
    actor::Actor,
    audit,
    authority::{self, Permission},
    db::{Param, Read as _},
    error::{Result, check},
    params,
    privacy::day,
    register::{Category, Purpose},
};

/// An entry, as it was filled in.
#[derive(Clone, Debug, Default)]
pub struct NewRecipient<'a> {
    /// Its name.
    pub name: &'a str,
    /// The word of a [`RecipientRole`].
    pub role: &'a str,
    /// The word of a purpose of the register.
    pub purpose: &'a str,
    /// The code of its country (ISO 3166-1).
    pub country: &'a str,
    /// What protects data there; needed where [`Transfer::needs_safeguard`] says so.
    pub safeguard: &'a str,
    /// The words of categories of the register, one at least.
    pub categories: &'a [String],
    /// The address where one writes to it.
    pub contact: &'a str,
    /// The day since which it gets data.
    pub since: &'a str,
}

/// An entry in which nothing is wrong, as it is stored: each column and its value.
struct Checked {
    texts: [(&'static str, String); 7],
    since: Millis,
}

impl NewRecipient<'_> {
    fn checked(&self, now: Millis) -> Result<Checked> {
        let mut problems = Problems::default();
        let name = problems.text("name", self.name, 2, 200);
        if RecipientRole::from_word(self.role).is_none() {
            problems.add("role", Problem::NotAChoice);
        }
        if Purpose::ALL.into_iter().all(|purpose| purpose.word() != self.purpose) {
            problems.add("purpose", Problem::NotAChoice);
        }
        let is_needed = COUNTRIES.contains(&self.country) && Transfer::to(self.country, now).needs_safeguard();
        if !COUNTRIES.contains(&self.country) {
            problems.add("country", Problem::NotAChoice);
        }
        let safeguard = problems.text("safeguard", self.safeguard, if is_needed { 5 } else { 0 }, 500);
        let known: Vec<Category> = self.categories.iter().filter_map(|word| Category::from_word(word)).collect();
        if self.categories.is_empty() {
            problems.add("categories", Problem::Missing);
        } else if known.len() != self.categories.len() {
            problems.add("categories", Problem::NotAChoice);
        }
        let contact = account::read_address(&mut problems, "contact", self.contact);
        let since = day(&mut problems, "since", self.since);
        check(problems)?;
        let words: Vec<&str> =
            Category::ALL.into_iter().filter(|category| known.contains(category)).map(Category::word).collect();
        let texts = [
            ("name", name.to_owned()),
            ("role", self.role.to_owned()),
            ("purpose", self.purpose.to_owned()),
            ("country", self.country.to_owned()),
            ("safeguard", safeguard.to_owned()),
            ("categories", words.join(" ")),
            ("contact", contact),
        ];
        Ok(Checked { texts, since: since.ok_or(ErrorCode::Invalid)? })
    }
}

impl Checked {
    fn values(&self, id: RecipientId, now: Millis) -> Vec<Param> {
        let mut values = params![id, self.since, now];
        values.extend(self.texts.iter().map(|(_, text)| Param::from(text.as_str())));
        values
    }
}

/// Adds a recipient.
///
/// # Errors
/// A problem beside each field that is wrong: a country without a decision on adequacy needs a safeguard.
pub async fn add_recipient(site: &Site, actor: &Actor, new: &NewRecipient<'_>) -> Result<RecipientId> {
    authority::require(actor, Permission::DecidePrivacy)?;
    let now = site.now();
    let checked = new.checked(now)?;
    let id = site.new_id()?;
    let tx = site.db.begin().await?;
    tx.execute(
        "INSERT INTO recipient (id, since_at, noted_at, name, role, purpose, country, safeguard, categories, contact) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        checked.values(id, now),
    )
    .await?;
    audit::record(site, &tx, actor, "privacy.recipient-added", None, &id.to_string()).await?;
    tx.commit().await?;
    Ok(id)
}

#[derive(sqlx::FromRow)]
struct Before {
    name: String,
    role: String,
    purpose: String,
    country: String,
    safeguard: String,
    categories: String,
    contact: String,
    since_at: Millis,
}

impl Before {
    /// What is otherwise now, for the log: codes with what they were and are, and the names of fields with free text.
    fn changes(&self, now: &Checked) -> Vec<String> {
        let before =
            [&self.name, &self.role, &self.purpose, &self.country, &self.safeguard, &self.categories, &self.contact];
        let mut changes: Vec<String> = before
            .into_iter()
            .zip(&now.texts)
            .filter(|(old, (_, new))| *old != new)
            .map(|(old, (field, new))| match *field {
                "role" | "purpose" | "country" | "categories" => format!("{field}: {old} > {new}"),
                _ => (*field).to_owned(),
            })
            .collect();
        if self.since_at != now.since {
            changes.push("since".to_owned());
        }
        changes
    }
}

/// Changes an entry, and notes what was changed.
///
/// # Errors
/// [`ErrorCode::NotFound`] for one that is not there or has ended; a problem beside each field that is wrong, and
/// [`Problem::Unchanged`] when nothing is.
pub async fn change_recipient(site: &Site, actor: &Actor, id: RecipientId, new: &NewRecipient<'_>) -> Result<()> {
    authority::require(actor, Permission::DecidePrivacy)?;
    let now = site.now();
    let checked = new.checked(now)?;
    let tx = site.db.begin().await?;
    let before: Option<Before> = tx
        .optional(
            "SELECT name, role, purpose, country, safeguard, categories, contact, since_at FROM recipient \
             WHERE id = $1 AND until_at IS NULL",
            params![id],
        )
        .await?;
    let changes = before.ok_or(ErrorCode::NotFound)?.changes(&checked);
    if changes.is_empty() {
        return Err(crate::Error::field("name", Problem::Unchanged));
    }
    tx.execute(
        "UPDATE recipient SET since_at = $2, noted_at = $3, name = $4, role = $5, purpose = $6, country = $7, \
         safeguard = $8, categories = $9, contact = $10 WHERE id = $1",
        checked.values(id, now),
    )
    .await?;
    let detail = format!("{id} {}", changes.join(", "));
    audit::record(site, &tx, actor, "privacy.recipient-changed", None, &detail).await?;
    tx.commit().await?;
    Ok(())
}

/// Ends what a recipient gets, with today. The entry stays, so that it is known what was shared until then.
///
/// # Errors
/// [`ErrorCode::NotFound`] for one that is not there or has ended.
pub async fn end_recipient(site: &Site, actor: &Actor, id: RecipientId) -> Result<()> {
    let until = Some(site.now());
    until_at(site, actor, id, until, "privacy.recipient-ended").await
}

/// Takes the end of an entry back.
///
/// # Errors
/// [`ErrorCode::NotFound`] for one that is not there or has not ended.
pub async fn reopen_recipient(site: &Site, actor: &Actor, id: RecipientId) -> Result<()> {
    until_at(site, actor, id, None, "privacy.recipient-reopened").await
}

async fn until_at(
    site: &Site,
    actor: &Actor,
    id: RecipientId,
    until: Option<Millis>,
    event: &'static str,
) -> Result<()> {
    authority::require(actor, Permission::DecidePrivacy)?;
    let tx = site.db.begin().await?;
    let was_open = i64::from(until.is_some());
    let changed = tx
        .execute(
            "UPDATE recipient SET until_at = $2 \
             WHERE id = $1 AND (CASE WHEN until_at IS NULL THEN 1 ELSE 0 END) = $3",
            params![id, until, was_open],
        )
        .await?;
    if changed == 0 {
        return Err(ErrorCode::NotFound.into());
    }
    audit::record(site, &tx, actor, event, None, &id.to_string()).await?;
    tx.commit().await?;
    Ok(())
}
