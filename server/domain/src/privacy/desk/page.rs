use model::{
    Millis,
    account::PersonId,
    error::ErrorCode,
    language::Language,
    privacy::{
        AskedObjection, DeskAction, DeskRequest, FollowedRequest, Ground, OpenedRequest, RequestKind, RequestState,
        StepKind,
    },
};
use uuid::Uuid;

use super::advice::advice;
use crate::{
    Site,
    actor::Actor,
    admin,
    authority::{self, Permission},
    db::Read as _,
    error::Result,
    params,
    privacy::{follow, my_data::sentence, objection, own, restriction},
};

/// A request as the desk sees it: its dates and steps, and who made it and what they wrote only while it is open for this
/// member of staff, by [`open_request`](super::open_request).
///
/// # Errors
/// [`ErrorCode::NotFound`] when there is no such request.
pub async fn desk_request(site: &Site, actor: &Actor, reference: &str) -> Result<DeskRequest> {
    authority::require(actor, Permission::SeePrivacyDesk)?;
    let staff = authority::require_person(actor)?;
    let mut followed = follow::find(site, reference).await?.ok_or(ErrorCode::NotFound)?;
    let about: Option<About> = site
        .db
        .optional(
            "SELECT r.id, p.id AS person, p.first_name, p.last_name, p.email, p.language, r.ground, \
             r.erase_contributions, o.purpose, o.reason FROM data_request r JOIN person p ON p.id = r.person_id \
             LEFT JOIN objection o ON o.request_id = r.id WHERE r.reference = $1",
            params![reference],
        )
        .await?;
    let may = match &about {
        Some(about) => possible(site, actor, &followed, about).await?,
        None => Vec::new(),
    };
    let mut is_own = false;
    if let Some(about) = &about {
        is_own = own::is_for_others(&site.db, actor, about.person).await?;
    }
    let has_person = about.is_some();
    let mut opened = None;
    if let Some(about) = about
        && let Some(until) = admin::granted_until(site, staff.person, about.person).await?
    {
        let item = followed.rectification.as_ref();
        let item = item.map(|asked| sentence(staff.language, "processing-table", &asked.item));
        opened = Some(about.open(site, staff.language, until, item).await?);
    }
    if opened.is_none() {
        followed.rectification = None;
        for step in &mut followed.steps {
            step.note.clear();
        }
    }
    Ok(DeskRequest { followed, has_person, opened, may, is_own })
}

/// What the actor can do with a request. What the software does by itself, a copy or an erasure, waits for nobody's answer;
/// a restriction is done when it arrives.
async fn possible(site: &Site, actor: &Actor, followed: &FollowedRequest, about: &About) -> Result<Vec<DeskAction>> {
    let FollowedRequest { request, steps, .. } = followed;
    let is_taken = |kind| steps.iter().any(|step| step.kind == kind);
    let is_open = request.state == RequestState::Open;
    let is_answered = matches!(request.kind, RequestKind::Rectification | RequestKind::Objection);
    let takes_work = is_answered || request.kind == RequestKind::Access;
    let mut actions = Vec::new();
    if own::is_for_others(&site.db, actor, about.person).await? {
        return Ok(actions);
    }
    if authority::require(actor, Permission::DecidePrivacy).is_ok() {
        if is_open && takes_work && !is_taken(StepKind::UnderWay) {
            actions.push(DeskAction::Begin);
        }
        if is_open && takes_work && !is_taken(StepKind::Extended) && site.now() <= request.due_at {
            actions.push(DeskAction::Extend);
        }
        if is_open && is_answered {
            actions.push(DeskAction::Answer);
        }
        if restriction::can_be_lifted(&site.db, about.person, about.id).await? {
            actions.push(DeskAction::AnnounceLifting);
        }
    }
    if authority::require(actor, Permission::AdvisePrivacy).is_ok() && actor.person_id() != Some(about.person) {
        actions.push(DeskAction::Advise);
    }
    Ok(actions)
}

/// A request with the person who made it.
#[derive(sqlx::FromRow)]
struct About {
    id: Uuid,
    person: PersonId,
    first_name: String,
    last_name: String,
    email: String,
    language: String,
    ground: Option<String>,
    erase_contributions: i64,
    purpose: Option<String>,
    reason: Option<String>,
}

impl About {
    async fn open(self, site: &Site, language: Language, until: Millis, item: Option<String>) -> Result<OpenedRequest> {
        let objection = match (self.purpose, self.reason) {
            (Some(purpose), Some(reason)) => Some(AskedObjection {
                rows: objection::held_for(&site.db, self.person, &purpose).await?,
                purpose: sentence(language, "purpose", &purpose),
                reason,
            }),
            _ => None,
        };
        Ok(OpenedRequest {
            name: format!("{} {}", self.first_name, self.last_name),
            email: self.email,
            language: Language::from_tag(&self.language).unwrap_or_default(),
            until,
            item,
            objection,
            ground: self.ground.as_deref().and_then(Ground::from_word),
            erase_contributions: self.erase_contributions != 0,
            advice: advice(&site.db, self.id).await?,
        })
    }
}
