use model::{
    error::{ErrorCode, Problem, Problems},
    privacy::RequestKind,
};

use crate::{
    Site,
    actor::Actor,
    authority::{self, Permission},
    db::Read as _,
    error::{Result, check},
    params,
    privacy::{
        decision::{REASON, answer_rectification},
        objection::answer_objection,
    },
};

/// Answers a request for rectification or an objection: `decision` is `grant` or `refuse`.
///
/// # Errors
/// [`Problem::NotAChoice`] for another decision; [`ErrorCode::NotFound`] when nothing of the kind is open.
pub async fn answer_request(site: &Site, actor: &Actor, reference: &str, decision: &str, answer: &str) -> Result<()> {
    authority::require(actor, Permission::DecidePrivacy)?;
    let mut problems = Problems::default();
    let is_granted = decision == "grant";
    if !is_granted && decision != "refuse" {
        problems.add("decision", Problem::NotAChoice);
    }
    let answer = problems.text("answer", answer, REASON.0, REASON.1);
    check(problems)?;
    let found: Option<(String,)> =
        site.db.optional("SELECT kind FROM data_request WHERE reference = $1", params![reference]).await?;
    match found.and_then(|(kind,)| RequestKind::from_word(&kind)) {
        Some(RequestKind::Rectification) => answer_rectification(site, actor, reference, is_granted, answer).await,
        Some(RequestKind::Objection) => answer_objection(site, actor, reference, is_granted, answer).await,
        _ => Err(ErrorCode::NotFound.into()),
    }
}
