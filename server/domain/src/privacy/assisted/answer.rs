use model::{
    Millis,
    account::{PersonId, Role, SignedIn, Theme},
    error::{ErrorCode, Problem},
    language::Language,
    privacy::{AssistedRequest, Ground, RequestKind},
};
use uuid::Uuid;

use super::row::Row;
use crate::{
    Site,
    actor::Actor,
    audit,
    db::{Read as _, Tx},
    error::{Error, Result},
    params,
    privacy::{archive, deletion, objection, rectification, restriction},
    random::Token,
};

fn expired() -> Error {
    Error::field("token", Problem::ExpiredCode)
}

/// What a link to confirm would run, and who opened it. Looking uses nothing up.
///
/// # Errors
/// [`Problem::ExpiredCode`] of the field `token` when the link was used or is too old.
pub async fn assisted_request(site: &Site, token: &Token, language: Language) -> Result<AssistedRequest> {
    let row = Row::find(&site.db, &token.hash(), site.now()).await?.ok_or_else(expired)?;
    row.shown(language).ok_or_else(expired)
}

/// Confirms a request that was opened on behalf of whoever has the link, and has it take its ordinary way. Gives the
/// kind of the request and its reference.
///
/// # Errors
/// [`Problem::ExpiredCode`] as above; whatever the request itself is refused for, and then the link still works.
pub async fn confirm_assisted(site: &Site, token: &Token) -> Result<(RequestKind, String)> {
    let now = site.now();
    let tx = site.db.begin().await?;
    let row = Row::find(&tx, &token.hash(), now).await?.ok_or_else(expired)?;
    let kind = RequestKind::from_word(&row.kind).ok_or_else(expired)?;
    let actor = Actor::Person(signed_in(&tx, row.person_id).await?);
    answer(&tx, row.id, true, now).await?;
    audit::record(site, &tx, &actor, "privacy.assisted-confirmed", Some(row.person_id), kind.word()).await?;
    match kind {
        RequestKind::Access => {
            archive::order(site, &tx, &actor, row.person_id).await?;
        }
        RequestKind::Directives => return Err(expired()),
        RequestKind::Rectification => {
            let asked = (row.part.as_str(), row.wrong_value.as_str(), row.right_value.as_str());
            rectification::ask(site, &tx, &actor, row.person_id, asked).await?;
        }
        RequestKind::Restriction => {
            let ground = Ground::from_word(&row.part).ok_or_else(expired)?;
            restriction::begin(site, &tx, &actor, row.person_id, ground).await?;
        }
        RequestKind::Objection => {
            objection::raise(site, &tx, &actor, row.person_id, (&row.part, &row.details)).await?;
        }
        RequestKind::Erasure => {
            let erase_contributions = row.part == super::open::CONTRIBUTIONS;
            deletion::plan(site, &tx, &actor, row.person_id, site.settings.cooling_off, erase_contributions).await?;
        }
    }
    let (request, reference): (Uuid, String) = tx
        .one(
            "SELECT id, reference FROM data_request WHERE person_id = $1 AND kind = $2 \
             ORDER BY received_at DESC, id DESC LIMIT 1",
            params![row.person_id, kind.word()],
        )
        .await?;
    tx.execute("UPDATE assisted_request SET request_id = $2 WHERE id = $1", params![row.id, request]).await?;
    tx.commit().await?;
    Ok((kind, reference))
}

/// Declines what was opened on behalf of whoever has the link: it never runs.
///
/// # Errors
/// [`Problem::ExpiredCode`] as above.
pub async fn decline_assisted(site: &Site, token: &Token) -> Result<()> {
    let now = site.now();
    let tx = site.db.begin().await?;
    let row = Row::find(&tx, &token.hash(), now).await?.ok_or_else(expired)?;
    let actor = Actor::Person(signed_in(&tx, row.person_id).await?);
    answer(&tx, row.id, false, now).await?;
    audit::record(site, &tx, &actor, "privacy.assisted-declined", Some(row.person_id), &row.kind).await?;
    tx.commit().await?;
    Ok(())
}

/// Notes the answer, once, also when two come at the same time.
async fn answer(tx: &Tx, id: Uuid, is_confirmed: bool, now: Millis) -> Result<()> {
    let answered = tx
        .execute(
            "UPDATE assisted_request SET answered_at = $2, is_confirmed = $3 WHERE id = $1 AND answered_at IS NULL",
            params![id, now, i64::from(is_confirmed)],
        )
        .await?;
    if answered == 0 { Err(expired()) } else { Ok(()) }
}

/// Ends every link to confirm: after a restore they may have been used since.
pub(crate) async fn end_every_assisted(tx: &Tx, now: Millis) -> Result<()> {
    tx.execute(
        "UPDATE assisted_request SET expires_at = $1 WHERE answered_at IS NULL AND expires_at > $1",
        params![now],
    )
    .await?;
    Ok(())
}

/// The person who has the link, which went to their address alone.
async fn signed_in(tx: &Tx, person: PersonId) -> Result<SignedIn> {
    let row: Option<(String, String, String, String, String)> = tx
        .optional("SELECT first_name, last_name, role, language, theme FROM person WHERE id = $1", params![person])
        .await?;
    let (first_name, last_name, role, language, theme) = row.ok_or(ErrorCode::NotFound)?;
    Ok(SignedIn {
        person,
        session: Uuid::nil(),
        role: Role::from_word(&role).unwrap_or_default(),
        name: format!("{first_name} {last_name}"),
        language: Language::from_tag(&language).unwrap_or_default(),
        theme: Theme::from_word(&theme).unwrap_or_default(),
    })
}
