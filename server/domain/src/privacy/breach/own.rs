use model::{
    Millis,
    breach::{BreachId, NoticeText, OwnBreach},
    error::ErrorCode,
};

use crate::{Site, actor::Actor, audit, authority, db::Read as _, error::Result, params};

#[derive(sqlx::FromRow)]
struct Row {
    breach_id: BreachId,
    told_at: Millis,
    dismissed_at: Option<Millis>,
    happened: String,
    consequences: String,
    measures: String,
    advice: String,
    contact: String,
}

/// The notices that the person who asks was sent, the latest first.
pub async fn own_breaches(site: &Site, actor: &Actor) -> Result<Vec<OwnBreach>> {
    let person = authority::require_person(actor)?.person;
    let rows: Vec<Row> = site
        .db
        .all(
            "SELECT breach_id, told_at, dismissed_at, happened, consequences, measures, advice, contact \
             FROM breach_person WHERE person_id = $1 AND told_at IS NOT NULL ORDER BY told_at DESC, id DESC LIMIT 200",
            params![person],
        )
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let Row { breach_id, told_at, dismissed_at, happened, consequences, measures, advice, contact } = row;
            let text = NoticeText { happened, consequences, measures, advice, contact };
            OwnBreach { breach: breach_id, told_at, text, is_dismissed: dismissed_at.is_some() }
        })
        .collect())
}

/// The breaches of which each page tells the person, until they put that away. Nobody else has any.
pub async fn unread_breaches(site: &Site, actor: &Actor) -> Result<Vec<(BreachId, Millis)>> {
    let Some(person) = actor.person_id() else { return Ok(Vec::new()) };
    Ok(site
        .db
        .all(
            "SELECT breach_id, told_at FROM breach_person \
             WHERE person_id = $1 AND told_at IS NOT NULL AND dismissed_at IS NULL ORDER BY told_at, id LIMIT 3",
            params![person],
        )
        .await?)
}

/// Puts the banner of a breach away. The notice stays where the person finds it.
///
/// # Errors
/// [`ErrorCode::NotFound`] when the person was not told of it.
pub async fn dismiss_breach(site: &Site, actor: &Actor, breach: BreachId) -> Result<()> {
    let person = authority::require_person(actor)?.person;
    let tx = site.db.begin().await?;
    let dismissed = tx
        .execute(
            "UPDATE breach_person SET dismissed_at = COALESCE(dismissed_at, $3) \
             WHERE breach_id = $1 AND person_id = $2 AND told_at IS NOT NULL",
            params![breach, person, site.now()],
        )
        .await?;
    if dismissed == 0 {
        return Err(ErrorCode::NotFound.into());
    }
    audit::record(site, &tx, actor, "privacy.breach-dismissed", Some(person), "").await?;
    tx.commit().await?;
    Ok(())
}
