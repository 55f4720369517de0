use model::{
    Millis,
    account::PersonId,
    admin::{TablePage, TableQuery},
    error::ErrorCode,
    hold::{HeldIdentity, HeldPerson, HoldEnd, HoldGround, HoldId, HoldLine, HoldPage},
    language::Language,
};
use sqlx::AssertSqlSafe;

use super::short;
use crate::{
    Site,
    actor::Actor,
    admin,
    authority::{self, Permission},
    db::{Param, Read as _},
    error::Result,
    mail, params, register,
};

const LINE: &str = "SELECT h.id, h.name, h.ground, h.categories, h.person_id, p.first_name, p.last_name, p.email, \
                    s.held_at, a.first_name || ' ' || a.last_name AS set_by, h.set_at, h.review_at, h.quiet_until_at, \
                    h.told_at, h.ended_at, b.first_name || ' ' || b.last_name AS ended_by, h.end_reason \
                    FROM legal_hold h LEFT JOIN person p ON p.id = h.person_id \
                    LEFT JOIN held_subject s ON s.person_id = h.person_id \
                    LEFT JOIN person a ON a.id = h.set_by LEFT JOIN person b ON b.id = h.ended_by";

#[derive(sqlx::FromRow)]
struct Row {
    id: HoldId,
    name: String,
    ground: String,
    categories: String,
    person_id: Option<PersonId>,
    first_name: Option<String>,
    last_name: Option<String>,
    email: Option<String>,
    held_at: Option<Millis>,
    set_by: Option<String>,
    set_at: Millis,
    review_at: Millis,
    quiet_until_at: Option<Millis>,
    told_at: Option<Millis>,
    ended_at: Option<Millis>,
    ended_by: Option<String>,
    end_reason: String,
}

impl Row {
    fn line(self, language: Language) -> Option<HoldLine> {
        let name = |word: &str| register::text(language, &format!("category-{word}")).into_owned();
        let person = self.person_id.map(|id| HeldPerson {
            id,
            name: [self.first_name, self.last_name].into_iter().flatten().collect::<Vec<_>>().join(" "),
            masked_address: self.email.filter(|_| self.held_at.is_none()).map(|email| mail::masked(&email)),
        });
        Some(HoldLine {
            id: self.id,
            // Emptied with what it held.
            name: if self.name.is_empty() { short(self.id) } else { self.name },
            ground: HoldGround::from_word(&self.ground)?,
            categories: self.categories.split(' ').filter(|word| !word.is_empty()).map(name).collect(),
            person,
            set_by: self.set_by,
            set_at: self.set_at,
            review_at: self.review_at,
            quiet_until: self.quiet_until_at,
            told_at: self.told_at,
            ended: self.ended_at.map(|at| HoldEnd { at, by: self.ended_by, reason: self.end_reason }),
        })
    }
}

/// All holds, those in force first and of these the one that must be looked at soonest.
pub async fn holds(site: &Site, actor: &Actor, query: &TableQuery) -> Result<TablePage<HoldLine>> {
    authority::require(actor, Permission::SeePrivacyDesk)?;
    let (count,): (i64,) = site.db.one("SELECT COUNT(*) FROM legal_hold", params![]).await?;
    let sql =
        format!("{LINE} ORDER BY CASE WHEN h.ended_at IS NULL THEN 0 ELSE 1 END, h.review_at, h.id LIMIT $1 OFFSET $2");
    let rows: Vec<Row> = site.db.all(AssertSqlSafe(sql), params![TableQuery::ROWS, query.offset()]).await?;
    let language = language(actor);
    Ok(TablePage::new(rows.into_iter().filter_map(|row| row.line(language)).collect(), query, count))
}

/// One hold, with who somebody was while that is open for who asks.
///
/// # Errors
/// [`ErrorCode::NotFound`].
pub async fn hold(site: &Site, actor: &Actor, hold: HoldId) -> Result<HoldPage> {
    authority::require(actor, Permission::SeePrivacyDesk)?;
    let staff = authority::require_person(actor)?.person;
    let row: Option<Row> =
        site.db.optional(AssertSqlSafe(format!("{LINE} WHERE h.id = $1")), vec![Param::from(hold)]).await?;
    let hold = row.and_then(|row| row.line(language(actor))).ok_or(ErrorCode::NotFound)?;
    let subject = hold.person.as_ref().map(|person| person.id);
    let kept: Option<(String, String, String, String)> = site
        .db
        .optional(
            "SELECT first_name, last_name, email, former_names FROM held_subject WHERE person_id = $1 AND email <> ''",
            params![subject],
        )
        .await?;
    let open_until = match subject {
        Some(subject) => admin::granted_until(site, staff, subject).await?,
        None => None,
    };
    let identity = kept.as_ref().zip(open_until).map(|((first, last, email, former), open_until)| HeldIdentity {
        name: format!("{first} {last}"),
        email: email.clone(),
        former_names: former.clone(),
        open_until,
    });
    Ok(HoldPage { hold, has_identity: kept.is_some(), identity })
}

/// Opens who somebody was, whose account is erased but for what is held, for a quarter of an hour and for a reason.
///
/// # Errors
/// [`ErrorCode::NotFound`] when nothing is kept apart; a problem beside the reason.
pub async fn open_held_identity(site: &Site, actor: &Actor, hold: HoldId, reason: &str) -> Result<()> {
    authority::require(actor, Permission::SeePrivacyDesk)?;
    let staff = authority::require_person(actor)?;
    let reason = admin::checked_reason(reason)?;
    let tx = site.db.begin().await?;
    let subject: Option<(PersonId,)> = tx
        .optional(
            "SELECT s.person_id FROM legal_hold h JOIN held_subject s ON s.person_id = h.person_id \
             WHERE h.id = $1 AND s.email <> ''",
            params![hold],
        )
        .await?;
    let (subject,) = subject.ok_or(ErrorCode::NotFound)?;
    admin::grant(site, &tx, staff, subject, &reason).await?;
    tx.commit().await?;
    Ok(())
}

fn language(actor: &Actor) -> Language {
    actor.person().map(|person| person.language).unwrap_or_default()
}
