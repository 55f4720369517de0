use model::error::Problems;

use super::{
    code::Purpose,
    identity::{Proof, require_identity},
    password, store,
};
use crate::{
    Site,
    actor::Actor,
    audit, authority,
    error::{Result, check},
    mail::{self, MailKind},
    privacy::revoke_shares_of,
};

/// Changes the password of the person, who shows that it is them, and ends their other sessions and the links to their archives.
pub async fn change_password(
    site: &Site,
    actor: &Actor,
    proof: impl Into<Proof<'_>>,
    new_password: &str,
) -> Result<()> {
    let proof = proof.into();
    let signed_in = authority::require_person(actor)?;
    let person = store::require_person(&site.db, signed_in.person).await?;
    let mut problems = Problems::default();
    password::check(&mut problems, "new_password", new_password, &person.email_key);
    check(problems)?;
    require_identity(site, actor, "current_password", proof).await?;
    let password_hash = password::hash(site, new_password).await?;

    let tx = site.db.begin().await?;
    store::set_password(&tx, person.id, &password_hash).await?;
    store::delete_sessions_but(&tx, person.id, signed_in.session).await?;
    revoke_shares_of(site, &tx, actor, person.id).await?;
    for purpose in [Purpose::Reset, Purpose::Change] {
        store::revoke_codes(&tx, person.id, purpose.word()).await?;
    }
    mail::send(site, &tx, person.recipient(), &MailKind::PasswordChanged).await?;
    audit::record(site, &tx, actor, "account.password-changed", Some(person.id), "").await?;
    tx.commit().await?;
    Ok(())
}
