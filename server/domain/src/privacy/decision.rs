//! What those who decide requests do: begin, take longer, answer.

use model::{
    Millis,
    account::PersonId,
    error::{ErrorCode, Problems},
    language::Language,
    privacy::{RequestKind, RequestState, StepKind},
    recipient::NoticeKind,
};
use uuid::Uuid;

use super::{deadline::months_after, own, request, step};
use crate::{
    Site,
    actor::Actor,
    audit,
    authority::{self, Permission},
    db::{DbError, Read, Tx},
    error::{Error, Result, check},
    mail::{self, MailKind, Recipient},
    params,
    recipients::{self, About, TELL_WITHIN},
};

/// How many months a request may take from its arrival once it is extended: one, and two further ones (GDPR art. 12(3)).
const EXTENDED: u32 = 3;

/// The fewest and the most characters of a reason or an answer.
pub(super) const REASON: (usize, usize) = (5, 2000);

/// Notes that somebody works on a request.
///
/// # Errors
/// [`ErrorCode::NotFound`] when it is not open; [`ErrorCode::Conflict`] when somebody does already.
pub async fn begin_request(site: &Site, actor: &Actor, reference: &str) -> Result<()> {
    let (tx, open) = begin(site, actor, reference).await?;
    step::note(&tx, open.id, StepKind::UnderWay, "", site.now()).await.map_err(once)?;
    audit::record(site, &tx, actor, "privacy.request-begun", Some(open.person), "").await?;
    tx.commit().await?;
    Ok(())
}

/// Gives a request two months more, once and before it is due, and tells the person why (GDPR art. 12(3)).
///
/// # Errors
/// [`ErrorCode::NotFound`] when it is not open; [`ErrorCode::Conflict`] when it was extended before or is overdue.
pub async fn extend_request(site: &Site, actor: &Actor, reference: &str, reason: &str) -> Result<()> {
    let (tx, open) = begin(site, actor, reference).await?;
    let (now, reason) = (site.now(), written("reason", reason)?);
    if now > open.due_at {
        return Err(ErrorCode::Conflict.into());
    }
    step::note(&tx, open.id, StepKind::Extended, reason, now).await.map_err(once)?;
    let due_at = months_after(open.received_at, EXTENDED);
    let extended = tx
        .execute("UPDATE data_request SET due_at = $2 WHERE id = $1 AND state = 'open'", params![open.id, due_at])
        .await?;
    if extended == 0 {
        return Err(ErrorCode::Conflict.into());
    }
    let told = MailKind::RequestExtended { reason: reason.to_owned(), link: page(site) };
    mail::send(site, &tx, open.recipient(), &told).await?;
    audit::record(site, &tx, actor, "privacy.request-extended", Some(open.person), "").await?;
    tx.commit().await?;
    Ok(())
}

/// Answers a request for rectification: what was asked for was done, or it was not and the answer says why. The person
/// is told, and where to complain.
///
/// # Errors
/// [`ErrorCode::NotFound`] when no such request is open.
pub async fn answer_rectification(
    site: &Site,
    actor: &Actor,
    reference: &str,
    is_corrected: bool,
    answer: &str,
) -> Result<()> {
    let (tx, open) = begin(site, actor, reference).await?;
    let (now, answer) = (site.now(), written("answer", answer)?);
    if open.kind != RequestKind::Rectification.word() {
        return Err(ErrorCode::NotFound.into());
    }
    let state = if is_corrected { RequestState::Done } else { RequestState::Refused };
    step::note(&tx, open.id, StepKind::Answered, answer, now).await.map_err(once)?;
    request::answer(&tx, open.id, state, now).await?;
    if is_corrected {
        let (item,): (String,) =
            tx.one("SELECT item FROM rectification WHERE request_id = $1", params![open.id]).await?;
        let told = (NoticeKind::Rectification, reference);
        recipients::notify(site, &tx, open.person, told, About::Table(&item), now + TELL_WITHIN).await?;
    }
    mail::send(site, &tx, open.recipient(), &MailKind::RequestAnswered { link: page(site) }).await?;
    audit::record(site, &tx, actor, "privacy.rectification-answered", Some(open.person), state.word()).await?;
    tx.commit().await?;
    Ok(())
}

/// Begins to decide a request: whoever decides may, and it is open and somebody else's. Nothing is done until the
/// transaction is committed.
///
/// # Errors
/// [`ErrorCode::NotFound`] when it is not open; [`ErrorCode::OwnRequest`] for one's own, where others can decide it.
pub(super) async fn begin(site: &Site, actor: &Actor, reference: &str) -> Result<(Tx, Open)> {
    authority::require(actor, Permission::DecidePrivacy)?;
    let tx = site.db.begin().await?;
    let open = Open::find(&tx, reference).await?;
    own::refuse(site, &tx, actor, open.person).await?;
    Ok((tx, open))
}

/// A reason or an answer, as it was written into a field.
pub(super) fn written<'a>(field: &str, text: &'a str) -> Result<&'a str> {
    let mut problems = Problems::default();
    let text = problems.text(field, text, REASON.0, REASON.1);
    check(problems)?;
    Ok(text)
}

pub(super) fn page(site: &Site) -> String {
    format!("{}/settings/requests", site.settings.url)
}

/// A step that was taken already.
pub(super) fn once(error: DbError) -> Error {
    if error.is_duplicate() { ErrorCode::Conflict.into() } else { error.into() }
}

/// A request that waits for its answer, and whom to tell.
#[derive(sqlx::FromRow)]
pub(super) struct Open {
    pub id: Uuid,
    kind: String,
    received_at: Millis,
    due_at: Millis,
    pub person: PersonId,
    email: String,
    first_name: String,
    language: String,
}

impl Open {
    pub async fn find(tx: &Tx, reference: &str) -> Result<Self> {
        let found = tx
            .optional(
                "SELECT r.id, r.kind, r.received_at, r.due_at, p.id AS person, p.email, p.first_name, p.language \
                 FROM data_request r JOIN person p ON p.id = r.person_id WHERE r.reference = $1 AND r.state = 'open'",
                params![reference],
            )
            .await?;
        found.ok_or_else(|| ErrorCode::NotFound.into())
    }

    pub fn recipient(&self) -> Recipient<'_> {
        Recipient {
            person: Some(self.person),
            address: &self.email,
            first_name: &self.first_name,
            language: Language::from_tag(&self.language).unwrap_or_default(),
        }
    }
}
