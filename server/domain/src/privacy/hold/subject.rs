//! Whoever has their account erased under a hold: their row stays, without a name, and what is held stays with it.

use model::{Millis, account::PersonId, hold::HoldNote};

use super::{Held, notes, short};
use crate::{
    db::{Read, Tx},
    error::Result,
    learn, params,
    register::Category,
};

/// What stands in place of a name.
pub(super) const SIGN: &str = "§";

/// An erasure that a hold limits.
#[derive(Clone, Copy)]
pub(in crate::privacy) struct Limited<'a> {
    pub person: PersonId,
    /// The reference of its receipt.
    pub reference: &'a str,
    pub contributions: bool,
    pub now: Millis,
}

#[derive(sqlx::FromRow)]
struct Identity {
    email: String,
    first_name: String,
    last_name: String,
}

/// Keeps who it was apart from what is held, when the account is held; else only that it was somebody. Done before the
/// erasure, and once.
pub(in crate::privacy) async fn remember(tx: &Tx, held: &Held, limited: Limited<'_>) -> Result<()> {
    let identity: Option<Identity> = if held.names(Category::Account) {
        tx.optional("SELECT email, first_name, last_name FROM person WHERE id = $1", params![limited.person]).await?
    } else {
        None
    };
    let former: Vec<(String, String)> = if identity.is_some() {
        let sql = "SELECT first_name, last_name FROM former_name WHERE person_id = $1 ORDER BY replaced_at, id";
        tx.all(sql, params![limited.person]).await?
    } else {
        Vec::new()
    };
    let former: Vec<String> = former.into_iter().map(|(first, last)| format!("{first} {last}")).collect();
    let (email, first_name, last_name) =
        identity.map(|found| (found.email, found.first_name, found.last_name)).unwrap_or_default();
    tx.execute(
        "INSERT INTO held_subject (person_id, reference, contributions, email, first_name, last_name, former_names, \
         held_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (person_id) DO NOTHING",
        params![
            limited.person,
            limited.reference,
            i64::from(limited.contributions),
            email,
            first_name,
            last_name,
            former.join(", "),
            limited.now
        ],
    )
    .await?;
    Ok(())
}

/// Takes the name out of the row of a person and has it restricted, so that others see nothing of what is held, and
/// nothing changes it. Nobody can sign in to it.
pub(in crate::privacy) async fn pseudonymise(tx: &Tx, held: &Held, limited: Limited<'_>) -> Result<()> {
    let Limited { person, contributions, now, .. } = limited;
    let number = person.simple().to_string();
    tx.execute(
        "UPDATE person SET email = $2, email_key = $2, first_name = $3, last_name = $4, password_hash = '', \
         role = 'member', restricted_at = $5, restriction_ends_at = NULL WHERE id = $1",
        params![person, format!("{SIGN}{number}"), SIGN, short(person), now],
    )
    .await?;
    if !held.names(Category::Account) {
        tx.execute("UPDATE person SET age_band = '', language = '', theme = '' WHERE id = $1", params![person]).await?;
    }
    tx.execute("UPDATE mail SET address = '', content = '' WHERE person_id = $1", params![person]).await?;
    if contributions {
        learn::withdraw_courses_of(tx, person).await?;
    }
    Ok(())
}

/// What whoever has the receipt is told of what is still kept.
pub(in crate::privacy) async fn notes_of_receipt(db: &impl Read, reference: &str) -> Result<Vec<HoldNote>> {
    let subject: Option<(PersonId,)> =
        db.optional("SELECT person_id FROM held_subject WHERE reference = $1", params![reference]).await?;
    match subject {
        Some((person,)) => notes(db, person).await,
        None => Ok(Vec::new()),
    }
}
