use model::{
    account::{PersonId, Role},
    error::{ErrorCode, Problem},
};

use super::people;
use crate::{
    Site,
    actor::Actor,
    audit,
    authority::{Permission, require},
    db::{Engine, Read, Tx},
    error::{Error, Result},
    params,
};

/// Gives a person another role. The last administrator keeps theirs, so that somebody can still run the installation.
pub async fn change_role(site: &Site, actor: &Actor, person: PersonId, role: &str) -> Result<()> {
    require(actor, Permission::ManagePeople)?;
    let role = Role::from_word(role).ok_or_else(|| Error::field("role", Problem::NotAChoice))?;
    let tx = site.db.begin().await?;
    lock_administrators(&tx).await?;
    let before = people::find(&tx, person).await?.ok_or(ErrorCode::NotFound)?.role;
    if before == role {
        return Err(Error::field("role", Problem::Unchanged));
    }
    if before == Role::Administrator && is_last_administrator(&tx, person).await? {
        return Err(ErrorCode::Conflict.into());
    }
    tx.execute("UPDATE person SET role = $2 WHERE id = $1", params![person, role.word()]).await?;
    let detail = format!("{} to {}", before.word(), role.word());
    audit::record(site, &tx, actor, "admin.changed-role", Some(person), &detail).await?;
    tx.commit().await?;
    Ok(())
}

/// Two administrators who take each other's role at the same moment must not both succeed. SQLite has one writer anyway.
async fn lock_administrators(tx: &Tx) -> Result<()> {
    if tx.engine() == Engine::Postgres {
        let _: Vec<(uuid::Uuid,)> =
            tx.all("SELECT id FROM person WHERE role = 'administrator' ORDER BY id FOR UPDATE", params![]).await?;
    }
    Ok(())
}

/// Whether a person is an administrator and nobody else is.
pub(super) async fn is_last_administrator(db: &impl Read, person: PersonId) -> Result<bool> {
    let (itself, others): (i64, i64) = db
        .one(
            "SELECT (SELECT COUNT(*) FROM person WHERE id = $1 AND role = 'administrator'), \
             (SELECT COUNT(*) FROM person WHERE id <> $1 AND role = 'administrator')",
            params![person],
        )
        .await?;
    Ok(itself == 1 && others == 0)
}
