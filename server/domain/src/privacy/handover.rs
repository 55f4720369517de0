use model::{account::PersonId, privacy::Handover};

use crate::{db::Read, error::Result, forum, learn};

/// What of a person others depend on: what becomes of it when the account goes, and who could take it over before.
pub(super) async fn handover(db: &impl Read, person: PersonId) -> Result<Handover> {
    let courses = learn::courses_of(db, person).await?;
    let successors = if courses.is_empty() { Vec::new() } else { learn::successors(db, person).await? };
    let answered_topics = forum::count_answered_topics(db, person).await?;
    Ok(Handover { courses, successors, answered_topics })
}
