use model::{
    account::{Profile, Theme},
    error::Problems,
    language::Language,
};

use super::{code::Purpose, name, store};
use crate::{
    Site,
    actor::Actor,
    audit, authority,
    error::{Result, check},
};

/// What the person keeps about themselves.
pub async fn profile(site: &Site, actor: &Actor) -> Result<Profile> {
    let id = authority::require_person(actor)?.person;
    let person = store::require_person(&site.db, id).await?;
    let pending_email = store::pending_address(&site.db, id, Purpose::Change.word(), site.now()).await?;
    Ok(Profile { first_name: person.first_name, last_name: person.last_name, email: person.email, pending_email })
}

/// Changes first and last name.
pub async fn change_name(site: &Site, actor: &Actor, first_name: &str, last_name: &str) -> Result<()> {
    let id = authority::require_person(actor)?.person;
    let mut problems = Problems::default();
    let first_name = name::read(&mut problems, "first_name", first_name);
    let last_name = name::read(&mut problems, "last_name", last_name);
    check(problems)?;
    let tx = site.db.begin().await?;
    store::set_name(&tx, id, &first_name, &last_name).await?;
    audit::record(site, &tx, actor, "account.name-changed", Some(id), "").await?;
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
