use model::{DAY, HOUR, Millis};

use super::store;
use crate::{Site, actor::Actor, db::Tx, error::Result, random::Token};

/// How long a session lasts after it was last used, in milliseconds.
pub const SESSION_LIFETIME: Millis = 30 * DAY;

/// How old the note of the last use may grow before it is written again, in milliseconds.
const SEEN_GRAIN: Millis = HOUR;

/// Who a session cookie stands for; a visitor when the session is unknown or over.
pub async fn actor_of_session(site: &Site, token: &Token) -> Result<Actor> {
    let now = site.now();
    let Some(session) = store::find_session(&site.db, &token.hash(), now).await? else { return Ok(Actor::Visitor) };
    if now - session.seen_at > SEEN_GRAIN {
        let tx = site.db.begin().await?;
        store::touch_session(&tx, session.session, now, now + SESSION_LIFETIME).await?;
        tx.commit().await?;
    }
    Ok(Actor::Person(session.signed_in()))
}

/// Ends every session and every one-time link, as part of the caller's transaction: after a restore, so that what was
/// ended or used since the backup does not open an account again.
pub(crate) async fn sign_everybody_out(tx: &Tx) -> Result<()> {
    store::delete_all_sessions(tx).await?;
    store::delete_all_codes(tx).await?;
    Ok(())
}
