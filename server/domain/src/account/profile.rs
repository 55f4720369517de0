use model::{
    account::{PersonId, Profile, Theme},
    error::Problems,
    language::Language,
};

use super::{address::Address, age, code::Purpose, name, store};
use crate::{
    Site,
    actor::Actor,
    audit, authority,
    db::Tx,
    error::{Result, check},
    mail::{self, MailKind},
    privacy::{objects_to_community, refuse_restricted},
};

/// What the person keeps about themselves.
pub async fn profile(site: &Site, actor: &Actor) -> Result<Profile> {
    let id = authority::require_person(actor)?.person;
    let person = store::require_person(&site.db, id).await?;
    let pending_email = store::pending_address(&site.db, id, Purpose::Change.word(), site.now()).await?;
    Ok(Profile {
        age_band: person.age_band(),
        first_name: person.first_name,
        last_name: person.last_name,
        email: person.email,
        pending_email,
    })
}

/// Changes first and last name.
pub async fn change_name(site: &Site, actor: &Actor, first_name: &str, last_name: &str) -> Result<()> {
    let id = authority::require_person(actor)?.person;
    let tx = site.db.begin().await?;
    rename(site, &tx, actor, id, first_name, last_name).await?;
    tx.commit().await?;
    Ok(())
}

/// Gives a person another name, as part of the caller's transaction. The name before is kept for a while, for moderators to
/// recognise who takes others' names, unless the person objects to that.
async fn rename(
    site: &Site,
    tx: &Tx,
    actor: &Actor,
    person: PersonId,
    first_name: &str,
    last_name: &str,
) -> Result<()> {
    let mut problems = Problems::default();
    let first_name = name::read(&mut problems, "first_name", first_name);
    let last_name = name::read(&mut problems, "last_name", last_name);
    check(problems)?;
    refuse_restricted(tx, person).await?;
    let before = store::require_person(tx, person).await?;
    if (&before.first_name, &before.last_name) == (&first_name, &last_name) {
        return Ok(());
    }
    if !objects_to_community(tx, person).await? {
        store::keep_name(tx, site.new_id()?, person, site.now()).await?;
    }
    store::set_name(tx, person, &first_name, &last_name).await?;
    audit::record(site, tx, actor, "account.name-changed", Some(person), "").await
}

/// Answers the age question once more; only the band is kept.
///
/// # Errors
/// [`Problem::BelowMinimumAge`](model::error::Problem) for an age at which nobody decides alone.
pub async fn change_age(site: &Site, actor: &Actor, age: &str) -> Result<()> {
    let id = authority::require_person(actor)?.person;
    let mut problems = Problems::default();
    let band = age::read(&mut problems, "age", age, site.settings.digital_consent_age);
    check(problems)?;
    let tx = site.db.begin().await?;
    refuse_restricted(&tx, id).await?;
    store::set_age_band(&tx, id, band).await?;
    audit::record(site, &tx, actor, "account.age-changed", Some(id), band.word()).await?;
    tx.commit().await?;
    Ok(())
}

/// Changes the language of pages and mails.
pub async fn change_language(site: &Site, actor: &Actor, language: Language) -> Result<()> {
    let id = authority::require_person(actor)?.person;
    let tx = site.db.begin().await?;
    store::set_language(&tx, id, language).await?;
    audit::record(site, &tx, actor, "account.language-changed", Some(id), language.tag()).await?;
    tx.commit().await?;
    Ok(())
}

/// Changes the colours of pages.
pub async fn change_theme(site: &Site, actor: &Actor, theme: Theme) -> Result<()> {
    let id = authority::require_person(actor)?.person;
    let tx = site.db.begin().await?;
    store::set_theme(&tx, id, theme).await?;
    audit::record(site, &tx, actor, "account.theme-changed", Some(id), theme.word()).await?;
    tx.commit().await?;
    Ok(())
}

/// What a person takes over from another installation about themselves.
pub(crate) struct BroughtProfile<'a> {
    pub name: Option<(&'a str, &'a str)>,
    pub language: Option<Language>,
    pub theme: Option<Theme>,
}

/// Takes it over as part of the caller's transaction.
///
/// # Errors
/// [`Problem::NotAName`](model::error::Problem) and its like for a name that could not have been given here either.
pub(crate) async fn bring_profile(
    site: &Site,
    tx: &Tx,
    actor: &Actor,
    person: PersonId,
    brought: &BroughtProfile<'_>,
) -> Result<()> {
    if let Some((first_name, last_name)) = brought.name {
        rename(site, tx, actor, person, first_name, last_name).await?;
    }
    if let Some(language) = brought.language {
        store::set_language(tx, person, language).await?;
    }
    if let Some(theme) = brought.theme {
        store::set_theme(tx, person, theme).await?;
    }
    Ok(())
}

/// Writes a mail to a person, as part of the caller's transaction.
pub(crate) async fn tell(site: &Site, tx: &Tx, person: PersonId, kind: &MailKind) -> Result<()> {
    let person = store::require_person(tx, person).await?;
    mail::send(site, tx, person.recipient(), kind).await?;
    Ok(())
}

/// The person with an address, whose account is confirmed.
pub(crate) async fn person_of_address(site: &Site, address: &str) -> Result<Option<PersonId>> {
    let mut problems = Problems::default();
    let address = Address::read(&mut problems, "email", address);
    check(problems)?;
    let found = store::find_person_by_address(&site.db, &address.key).await?;
    Ok(found.filter(|person| person.confirmed_at.is_some()).map(|person| person.id))
}
