use model::{
    Millis,
    account::{PersonId, Role},
    error::ErrorCode,
    language::Language,
    privacy::{DeletionPreview, PlannedDeletion, PreviewLine, RequestKind, Tally},
    recipient::NoticeKind,
};

use super::{
    directives,
    handover::handover,
    hold::{self, Held},
    receipt::tally,
    request::{self, Arrived, OpenErasure},
};
use crate::{
    Site,
    account::{self, Proof},
    actor::Actor,
    audit, authority,
    db::{DbError, Read, Tx},
    error::Result,
    jobs::{self, Job, Start},
    mail::{self, MailKind, Recipient},
    params,
    recipients::{self, About},
    register::{self, Category, Table},
};

/// What deleting the account would do, in exact counts, changing nothing.
pub async fn preview_deletion(site: &Site, actor: &Actor) -> Result<DeletionPreview> {
    let person = authority::require_person(actor)?;
    let counts = register::count(&site.db, person.person).await?;
    let held = hold::held(&site.db, person.person).await?;
    let planned = request::open_erasure_of(&site.db, person.person).await?;
    Ok(DeletionPreview {
        lines: lines(&counts, held.as_ref(), |category| {
            register::text(person.language, &format!("category-{}", category.word())).into_owned()
        }),
        held: hold::notes(&site.db, person.person).await?,
        handover: handover(&site.db, person.person).await?,
        cooling_off: site.settings.cooling_off,
        is_last_administrator: person.role == Role::Administrator
            && is_last_administrator(&site.db, person.person).await?,
        planned: planned.and_then(into_planned),
    })
}

/// The deletion that the person who asks has planned.
pub async fn planned_deletion(site: &Site, actor: &Actor) -> Result<Option<PlannedDeletion>> {
    let person = authority::require_person(actor)?.person;
    Ok(request::open_erasure_of(&site.db, person).await?.and_then(into_planned))
}

/// Plans the deletion of the account, after the person showed that it is them. Gives the reference of its receipt.
///
/// # Errors
/// [`WrongPassword`](model::error::Problem::WrongPassword); [`ErrorCode::Conflict`] when a deletion is planned already, or when nobody else could run
/// the installation.
pub async fn request_deletion(
    site: &Site,
    actor: &Actor,
    proof: impl Into<Proof<'_>>,
    erase_contributions: bool,
) -> Result<PlannedDeletion> {
    let person = authority::require_person(actor)?;
    account::require_identity(site, actor, "password", proof.into()).await?;
    let tx = site.db.begin().await?;
    let planned = plan(site, &tx, actor, person.person, site.settings.cooling_off, erase_contributions).await?;
    tx.commit().await?;
    Ok(planned)
}

/// Plans the erasure of somebody's account for the end of a time to reconsider, and tells them by mail.
///
/// # Errors
/// [`ErrorCode::Conflict`] when one is planned already, or when nobody else could run the installation.
pub(super) async fn plan(
    site: &Site,
    tx: &Tx,
    actor: &Actor,
    person: PersonId,
    wait: Millis,
    erase_contributions: bool,
) -> Result<PlannedDeletion> {
    let now = site.now();
    let execute_at = now + wait;
    let request = Arrived {
        id: site.new_id()?,
        reference: site.token()?.secret().to_owned(),
        person,
        kind: RequestKind::Erasure,
        execute_at: Some(execute_at),
        erase_contributions,
    };
    if request::open_erasure_of(tx, person).await?.is_some() || is_last_administrator(tx, person).await? {
        return Err(ErrorCode::Conflict.into());
    }
    if actor.person_id() == Some(person) {
        request::open(tx, &request, now).await?;
    } else {
        request::keep(tx, &request, now).await?;
    }
    let (address, first_name, language): (String, String, String) = tx
        .optional("SELECT email, first_name, language FROM person WHERE id = $1", params![person])
        .await?
        .ok_or(ErrorCode::SignInRequired)?;
    let to = Recipient {
        person: Some(person),
        address: &address,
        first_name: &first_name,
        language: Language::from_tag(&language).unwrap_or_default(),
    };
    let link = format!("{}/settings/delete", site.settings.url);
    mail::send(site, tx, to, &MailKind::DeletionPlanned { link }).await?;
    let told = (NoticeKind::Erasure, request.reference.as_str());
    recipients::notify(site, tx, person, told, About::Everything, execute_at).await?;
    let start = if wait == 0 { Start::Now } else { Start::At(execute_at) };
    jobs::enqueue(tx, &Job::EraseAccount { request: request.id }, start).await?;
    audit::record(site, tx, actor, "privacy.deletion-planned", Some(person), "").await?;
    Ok(PlannedDeletion { reference: request.reference, execute_at, erase_contributions, has_begun: false })
}

/// Cancels the planned deletion.
///
/// # Errors
/// [`ErrorCode::NotFound`] when none is planned; [`ErrorCode::Conflict`] once it has begun: the last mail is on its way then.
pub async fn cancel_deletion(site: &Site, actor: &Actor) -> Result<()> {
    let person = authority::require_person(actor)?.person;
    let tx = site.db.begin().await?;
    let planned = request::open_erasure_of(&tx, person).await?.ok_or(ErrorCode::NotFound)?;
    if request::cancel(&tx, planned.id, site.now()).await? == 0 {
        return Err(ErrorCode::Conflict.into());
    }
    recipients::call_off(site, &tx, &planned.reference).await?;
    directives::show_life(site, &tx, actor, person).await?;
    audit::record(site, &tx, actor, "privacy.deletion-cancelled", Some(person), "").await?;
    tx.commit().await?;
    Ok(())
}

/// Whether this person is an administrator and nobody else is.
pub(super) async fn is_last_administrator(db: &impl Read, person: PersonId) -> Result<bool, DbError> {
    let (mine, others): (i64, i64) = db
        .one(
            "SELECT CAST(COALESCE(SUM(CASE WHEN id = $1 THEN 1 ELSE 0 END), 0) AS BIGINT), \
             CAST(COALESCE(SUM(CASE WHEN id = $1 THEN 0 ELSE 1 END), 0) AS BIGINT) \
             FROM person WHERE role = 'administrator' AND confirmed_at IS NOT NULL",
            params![person],
        )
        .await?;
    Ok(mine > 0 && others == 0)
}

fn into_planned(request: OpenErasure) -> Option<PlannedDeletion> {
    Some(PlannedDeletion {
        reference: request.reference,
        execute_at: request.execute_at?,
        erase_contributions: request.erase_contributions != 0,
        has_begun: request.notice.is_some(),
    })
}

fn lines(counts: &[(&'static Table, u64)], held: Option<&Held>, name: impl Fn(Category) -> String) -> Vec<PreviewLine> {
    Category::ALL
        .into_iter()
        .filter_map(|category| {
            let tables: Vec<_> =
                counts.iter().filter(|(table, rows)| table.category == category && *rows > 0).collect();
            (!tables.is_empty()).then(|| {
                let mut line = PreviewLine {
                    category: name(category),
                    account_only: Tally::default(),
                    with_contributions: Tally::default(),
                };
                for (table, rows) in tables {
                    tally(&mut line.account_only, Held::promise(held, table, false), *rows);
                    tally(&mut line.with_contributions, Held::promise(held, table, true), *rows);
                }
                line
            })
        })
        .collect()
}
