use model::{
    Millis,
    account::PersonId,
    error::{ErrorCode, Problem, Problems},
    hold::{HoldGround, HoldId},
};

use crate::{
    Site,
    actor::Actor,
    audit,
    authority::{self, Permission},
    db::Read as _,
    error::{Result, check},
    jobs::{self, Job, Start},
    journal::{self, What},
    params,
    privacy::{day::day_to_come, whom::whom},
    register::Category,
};

/// The fewest and the most characters of a name.
const NAME: (usize, usize) = (3, 120);
/// The fewest and the most characters of a reason.
const REASON: (usize, usize) = (5, 2000);

/// A hold, as it was filled in.
#[derive(Clone, Debug, Default)]
pub struct NewHold<'a> {
    /// The address of whom it is about.
    pub email: &'a str,
    /// What it is called.
    pub name: &'a str,
    /// The word of a [`HoldGround`].
    pub ground: &'a str,
    /// The words of categories; none for everything.
    pub categories: &'a [String],
    /// The day on which it must be looked at again.
    pub review: &'a str,
    /// The day until which the person is not told; empty when they may see it at once.
    pub quiet_until: &'a str,
}

/// Sets a hold on what is held of a person.
///
/// # Errors
/// [`Problem::NoAccount`] when nobody has the address, and a problem beside each other field that is wrong.
pub async fn set_hold(site: &Site, actor: &Actor, hold: &NewHold<'_>) -> Result<HoldId> {
    authority::require(actor, Permission::DecidePrivacy)?;
    let staff = authority::require_person(actor)?.person;
    let now = site.now();
    let mut problems = Problems::default();
    let name = problems.text("name", hold.name, NAME.0, NAME.1);
    let ground = HoldGround::from_word(hold.ground);
    if ground.is_none() {
        problems.add("ground", Problem::NotAChoice);
    }
    let categories: Vec<Category> = hold.categories.iter().filter_map(|word| Category::from_word(word)).collect();
    if categories.len() != hold.categories.len() {
        problems.add("categories", Problem::NotAChoice);
    }
    let review_at = day_to_come(&mut problems, "review", hold.review, now);
    let is_quiet = !hold.quiet_until.trim().is_empty();
    let quiet_until = if is_quiet { day_to_come(&mut problems, "quiet_until", hold.quiet_until, now) } else { None };
    let person = whom(site, &mut problems, hold.email).await?;
    check(problems)?;
    let (Some(person), Some(ground), Some(review_at)) = (person, ground, review_at) else {
        return Err(ErrorCode::Invalid.into());
    };
    let tx = site.db.begin().await?;
    let id = site.new_id()?;
    let words: Vec<&str> =
        Category::ALL.into_iter().filter(|one| categories.contains(one)).map(Category::word).collect();
    tx.execute(
        "INSERT INTO legal_hold (id, person_id, name, ground, categories, set_by, set_at, review_at, quiet_until_at, \
         told_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        params![
            id,
            person,
            name,
            ground.word(),
            words.join(" "),
            staff,
            now,
            review_at,
            quiet_until,
            (!is_quiet).then_some(now)
        ],
    )
    .await?;
    if let Some(at) = quiet_until {
        jobs::enqueue(&tx, &Job::TellHold { hold: id }, Start::At(at)).await?;
    }
    // The log names the hold and not the person, who finds in it whom it is about and must not find this.
    audit::record(site, &tx, actor, "privacy.hold-set", None, &id.to_string()).await?;
    let (ground, categories) = (ground.word().to_owned(), words.join(" "));
    journal::note(site, person, What::HoldSet { hold: id, ground, categories, review_at, quiet_until }).await?;
    tx.commit().await?;
    Ok(id)
}

/// Moves the day on which a hold must be looked at again.
///
/// # Errors
/// [`ErrorCode::NotFound`] when there is none in force; a problem beside the day.
pub async fn review_hold(site: &Site, actor: &Actor, hold: HoldId, review: &str) -> Result<()> {
    authority::require(actor, Permission::DecidePrivacy)?;
    let mut problems = Problems::default();
    let review_at: Option<Millis> = day_to_come(&mut problems, "review", review, site.now());
    check(problems)?;
    let tx = site.db.begin().await?;
    let moved = tx
        .execute("UPDATE legal_hold SET review_at = $2 WHERE id = $1 AND ended_at IS NULL", params![hold, review_at])
        .await?;
    if moved == 0 {
        return Err(ErrorCode::NotFound.into());
    }
    audit::record(site, &tx, actor, "privacy.hold-reviewed", None, &hold.to_string()).await?;
    tx.commit().await?;
    Ok(())
}

/// Ends a hold. What it alone kept of an erased account goes; the person may see it from now on.
///
/// # Errors
/// [`ErrorCode::NotFound`] when there is none in force; a problem beside the reason.
pub async fn end_hold(site: &Site, actor: &Actor, hold: HoldId, reason: &str) -> Result<()> {
    authority::require(actor, Permission::DecidePrivacy)?;
    let staff = authority::require_person(actor)?.person;
    let mut problems = Problems::default();
    let reason = problems.text("reason", reason, REASON.0, REASON.1);
    check(problems)?;
    let tx = site.db.begin().await?;
    let ended: Option<(Option<PersonId>,)> = tx
        .optional(
            "UPDATE legal_hold SET ended_at = $2, ended_by = $3, end_reason = $4, told_at = COALESCE(told_at, $2) \
             WHERE id = $1 AND ended_at IS NULL RETURNING person_id",
            params![hold, site.now(), staff, reason],
        )
        .await?;
    let (person,) = ended.ok_or(ErrorCode::NotFound)?;
    jobs::enqueue(&tx, &Job::ReleaseHold { hold }, Start::Now).await?;
    audit::record(site, &tx, actor, "privacy.hold-ended", None, &hold.to_string()).await?;
    if let Some(person) = person {
        journal::note(site, person, What::HoldEnded { hold }).await?;
    }
    tx.commit().await?;
    Ok(())
}
