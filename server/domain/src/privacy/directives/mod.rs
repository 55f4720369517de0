//! Directives for after one's death (loi Informatique et Libertés, art. 85): left, changed and withdrawn by the person at
//! any time, read by nobody else until the death was reported, and then carried out.

mod carry_out;
mod store;

pub use carry_out::{death_of, find_deceased, hand_over_archive, report_death};

use model::{
    Millis,
    account::PersonId,
    error::{ErrorCode, Problem, Problems},
    privacy::{Directives, Wish},
};

use crate::{
    Site, account,
    actor::Actor,
    audit, authority,
    db::Tx,
    error::{Result, check},
    journal::{self, What},
};

/// The most characters of the words, of a name and of a note.
const WORDS: usize = 5000;
const NAME: usize = 120;
const NOTE: usize = 1000;

/// What a person writes about the time after their death.
#[derive(Clone, Copy, Debug)]
pub struct LeaveDirectives<'a> {
    /// The word of a [`Wish`].
    pub wish: &'a str,
    /// Whatever else is to be heeded.
    pub words: &'a str,
    /// Who gets the archive; needed for that wish alone, and kept with it alone.
    pub heir_name: &'a str,
    /// Their mail address.
    pub heir_address: &'a str,
    /// What they are to read with it.
    pub heir_note: &'a str,
}

/// The directives of the person who asks.
pub async fn directives(site: &Site, actor: &Actor) -> Result<Option<Directives>> {
    let person = authority::require_person(actor)?.person;
    Ok(store::find(&site.db, person).await?)
}

/// Leaves directives in place of those before.
///
/// # Errors
/// [`Problem::NotAChoice`] for another wish; problems of the fields that name who gets the archive.
pub async fn leave_directives(site: &Site, actor: &Actor, input: LeaveDirectives<'_>) -> Result<()> {
    let person = authority::require_person(actor)?.person;
    let mut problems = Problems::default();
    let wish = Wish::from_word(input.wish);
    if wish.is_none() {
        problems.add("wish", if input.wish.is_empty() { Problem::Missing } else { Problem::NotAChoice });
    }
    let words = problems.text("words", input.words, 0, WORDS);
    let (mut name, mut address, mut note) = ("", String::new(), "");
    if wish == Some(Wish::HandOver) {
        name = problems.text("heir_name", input.heir_name, 1, NAME);
        if name.contains(char::is_control) {
            problems.add("heir_name", Problem::NotAName);
        }
        address = account::read_address(&mut problems, "heir_address", input.heir_address);
        note = problems.text("heir_note", input.heir_note, 0, NOTE);
    }
    check(problems)?;
    let Some(wish) = wish else { return Err(ErrorCode::Invalid.into()) };
    let tx = site.db.begin().await?;
    let directives = Directives {
        wish,
        words: words.to_owned(),
        heir_name: name.to_owned(),
        heir_address: address,
        heir_note: note.to_owned(),
        changed_at: site.now(),
    };
    store::put(&tx, person, &directives).await?;
    show_life(site, &tx, actor, person).await?;
    audit::record(site, &tx, actor, "privacy.directives-left", Some(person), wish.word()).await?;
    let noted = What::Directives { changed_at: directives.changed_at, is_withdrawn: false };
    journal::note(site, person, noted).await?;
    tx.commit().await?;
    Ok(())
}

/// Withdraws the directives of the person who asks.
///
/// # Errors
/// [`ErrorCode::NotFound`] when there are none.
pub async fn withdraw_directives(site: &Site, actor: &Actor) -> Result<()> {
    let person = authority::require_person(actor)?.person;
    let tx = site.db.begin().await?;
    if store::remove(&tx, person).await? == 0 {
        return Err(ErrorCode::NotFound.into());
    }
    show_life(site, &tx, actor, person).await?;
    audit::record(site, &tx, actor, "privacy.directives-withdrawn", Some(person), "").await?;
    journal::note(site, person, What::Directives { changed_at: site.now(), is_withdrawn: true }).await?;
    tx.commit().await?;
    Ok(())
}

/// Takes reports of a person's death back, because the person has just done something.
pub(super) async fn show_life(site: &Site, tx: &Tx, actor: &Actor, person: PersonId) -> Result<()> {
    if store::take_reports_back(tx, person, site.now()).await? > 0 {
        audit::record(site, tx, actor, "privacy.death-report-taken-back", Some(person), "").await?;
    }
    Ok(())
}

/// Removes, in a database that came from a backup, directives that were changed or withdrawn since. The changed ones are
/// lost with the backup; nothing is carried out that its person did not want any more.
pub(crate) async fn forget_directives(
    site: &Site,
    tx: &Tx,
    person: PersonId,
    changed_at: Millis,
    is_withdrawn: bool,
) -> Result<()> {
    if store::remove_older(tx, person, changed_at, is_withdrawn).await? > 0 {
        audit::record(site, tx, &Actor::System, "privacy.directives-withdrawn", Some(person), "").await?;
    }
    Ok(())
}
