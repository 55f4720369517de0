use model::{
    HOUR,
    account::PersonId,
    error::{ErrorCode, Problem, Problems},
    privacy::{RectifiableItem, RequestKind, RequestState},
};

use super::{
    my_data::sentence,
    request::{self, Arrived},
};
use crate::{
    Site, account,
    actor::Actor,
    audit, authority,
    db::{Read as _, Tx},
    error::{Error, Result, check},
    params, register,
};

/// The most characters of what is wrong and of what is right.
pub(super) const LONGEST: usize = 1000;

/// How many corrections a person may wait for at once.
const MOST_OPEN: i64 = 20;

/// What the person who asks can have corrected: each part of their data that holds something.
pub async fn rectifiable(site: &Site, actor: &Actor) -> Result<Vec<RectifiableItem>> {
    let person = authority::require_person(actor)?;
    let counts = register::count(&site.db, person.person).await?;
    Ok(counts
        .into_iter()
        .rev()
        .filter(|(_, rows)| *rows > 0)
        .map(|(table, _)| RectifiableItem {
            word: table.name.to_owned(),
            name: sentence(person.language, "table", table.name),
        })
        .collect())
}

/// Asks for the correction of something that the person can't edit (GDPR art. 16). Gives the reference of the request.
///
/// # Errors
/// [`Problem::NotAChoice`] for a part of which the person has nothing; [`ErrorCode::TooManyRequests`] while twenty wait.
pub async fn request_rectification(site: &Site, actor: &Actor, item: &str, wrong: &str, right: &str) -> Result<String> {
    let person = authority::require_person(actor)?.person;
    let mut problems = Problems::default();
    if !rectifiable(site, actor).await?.iter().any(|known| known.word == item) {
        problems.add("item", Problem::NotAChoice);
    }
    let wrong = problems.text("wrong", wrong, 1, LONGEST);
    let right = problems.text("right", right, 1, LONGEST);
    check(problems)?;
    let tx = site.db.begin().await?;
    let reference = ask(site, &tx, actor, person, (item, wrong, right)).await?;
    tx.commit().await?;
    Ok(reference)
}

/// Opens a request for the correction of a part of somebody's data: the part, what is wrong, what is right.
///
/// # Errors
/// [`ErrorCode::TooManyRequests`] while twenty wait.
pub(super) async fn ask(
    site: &Site,
    tx: &Tx,
    actor: &Actor,
    person: PersonId,
    (item, wrong, right): (&str, &str, &str),
) -> Result<String> {
    let request = Arrived {
        id: site.new_id()?,
        reference: site.token()?.secret().to_owned(),
        person,
        kind: RequestKind::Rectification,
        execute_at: None,
        erase_contributions: false,
    };
    account::lock(tx, person).await?;
    let (open,): (i64,) = tx
        .one(
            "SELECT COUNT(*) FROM data_request WHERE person_id = $1 AND kind = 'rectification' AND state = 'open'",
            params![person],
        )
        .await?;
    if open >= MOST_OPEN {
        return Err(Error::TooManyRequests { wait: HOUR });
    }
    request::open(tx, &request, site.now()).await?;
    tx.execute(
        "INSERT INTO rectification (request_id, item, wrong_value, right_value) VALUES ($1, $2, $3, $4)",
        params![request.id, item, wrong, right],
    )
    .await?;
    audit::record(site, tx, actor, "privacy.rectification-requested", Some(person), item).await?;
    Ok(request.reference)
}

/// Takes a request for correction back.
///
/// # Errors
/// [`ErrorCode::NotFound`] when the person has no such open request.
pub async fn withdraw_rectification(site: &Site, actor: &Actor, reference: &str) -> Result<()> {
    let person = authority::require_person(actor)?.person;
    let tx = site.db.begin().await?;
    let found: Option<(uuid::Uuid,)> = tx
        .optional(
            "SELECT id FROM data_request \
             WHERE person_id = $1 AND reference = $2 AND kind = 'rectification' AND state = 'open'",
            params![person, reference],
        )
        .await?;
    let (id,) = found.ok_or(ErrorCode::NotFound)?;
    request::answer(&tx, id, RequestState::Cancelled, site.now()).await?;
    audit::record(site, &tx, actor, "privacy.rectification-withdrawn", Some(person), "").await?;
    tx.commit().await?;
    Ok(())
}
