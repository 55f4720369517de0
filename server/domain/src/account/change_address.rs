use model::{
    account::PersonId,
    error::{ErrorCode, Problem, Problems},
};

use super::{
    address::Address,
    attempts,
    code::{self, Purpose},
    identity::{self, Proof, require_identity},
    sign_up, store,
};
use crate::{
    Site,
    actor::Actor,
    audit, authority,
    db::{DbError, Tx},
    error::{Error, Result, check},
    mail::{self, MailKind, Recipient},
    privacy::revoke_shares_of,
    random::Token,
};

/// Sends a link to a new address; the account changes when it is opened. The person shows that it is them. It answers
/// alike when the address belongs to another account: that account's owner is told by mail.
pub async fn request_new_address(site: &Site, actor: &Actor, email: &str, proof: impl Into<Proof<'_>>) -> Result<()> {
    let proof = proof.into();
    let signed_in = authority::require_person(actor)?;
    let person = store::require_person(&site.db, signed_in.person).await?;
    let mut problems = Problems::default();
    let address = Address::read(&mut problems, "email", email);
    if address.shown == person.email {
        problems.add("email", Problem::Unchanged);
    }
    check(problems)?;
    require_identity(site, actor, "current_password", proof).await?;
    attempts::take(site, &sign_up::mail_limits(&address, None)).await?;

    let tx = site.db.begin().await?;
    store::revoke_codes(&tx, person.id, Purpose::Change.word()).await?;
    // Issued in both cases, so that the settings show the same; nobody gets the code of a taken address.
    let token = code::issue(site, &tx, Purpose::Change, person.id, Some(&address.shown)).await?;
    let owner = store::find_person_by_address(&tx, &address.key).await?;
    if let Some(owner) = owner.filter(|owner| owner.id != person.id && owner.confirmed_at.is_some()) {
        let link = format!("{}/sign-in", site.settings.url);
        mail::send(site, &tx, owner.recipient(), &MailKind::AccountExists { link }).await?;
    } else {
        let link = code::link(site, Purpose::Change, &token);
        let to = Recipient { address: &address.shown, ..person.recipient() };
        mail::send(site, &tx, to, &MailKind::ConfirmNewAddress { link }).await?;
    }
    audit::record(site, &tx, actor, "account.address-change-requested", Some(person.id), "").await?;
    tx.commit().await?;
    Ok(())
}

/// Gives the account the new address that the code was sent to. The old address is told, with a link to undo it.
pub async fn confirm_new_address(site: &Site, actor: &Actor, token: &Token) -> Result<()> {
    let tx = site.db.begin().await?;
    let code = code::consume(site, &tx, Purpose::Change, token).await?;
    let person = store::require_person(&tx, code.person_id).await?;
    let address = stored_address(code.address.as_deref())?;
    take_address(&tx, person.id, &address).await?;
    for purpose in [Purpose::Reset.word(), identity::PURPOSE] {
        store::revoke_codes(&tx, person.id, purpose).await?;
    }
    let undo = code::issue(site, &tx, Purpose::Undo, person.id, Some(&person.email)).await?;
    let link = code::link(site, Purpose::Undo, &undo);
    mail::send(site, &tx, person.recipient(), &MailKind::AddressChanged { link }).await?;
    audit::record(site, &tx, actor, "account.address-changed", Some(person.id), "").await?;
    tx.commit().await?;
    Ok(())
}

/// Gives the account back the address that the code was sent to, and ends all sessions and all links to archives. Whoever changed the address
/// knew the password, so it stops working: the answer is a code to choose a new one.
pub async fn undo_new_address(site: &Site, actor: &Actor, token: &Token) -> Result<Token> {
    let tx = site.db.begin().await?;
    let code = code::consume(site, &tx, Purpose::Undo, token).await?;
    let address = stored_address(code.address.as_deref())?;
    take_address(&tx, code.person_id, &address).await?;
    store::set_password(&tx, code.person_id, "").await?;
    store::delete_sessions(&tx, code.person_id).await?;
    revoke_shares_of(site, &tx, actor, code.person_id).await?;
    store::revoke_codes_since(&tx, code.person_id, Purpose::Undo.word(), code.created_at).await?;
    let reset = code::issue(site, &tx, Purpose::Reset, code.person_id, None).await?;
    audit::record(site, &tx, actor, "account.address-change-undone", Some(code.person_id), "").await?;
    tx.commit().await?;
    Ok(reset)
}

fn stored_address(address: Option<&str>) -> Result<Address> {
    let mut problems = Problems::default();
    let address = Address::read(&mut problems, "token", address.unwrap_or_default());
    check(problems)?;
    Ok(address)
}

/// Sets an address that was proved. An account that claimed it without proof gives way; a confirmed one does not.
async fn take_address(tx: &Tx, person: PersonId, address: &Address) -> Result<()> {
    store::delete_unconfirmed(tx, &address.key).await?;
    store::set_address(tx, person, &address.shown, &address.key).await.map_err(taken)?;
    Ok(())
}

fn taken(error: DbError) -> Error {
    if error.is_duplicate() { ErrorCode::Conflict.into() } else { error.into() }
}
