//! Attacks on accounts: when more sign-ins are refused in an hour than people mistype, those who run the installation are told.

use model::{
    DAY, Millis,
    account::{PersonId, Role},
    language::Language,
};

use super::attempts::{self, Limit};
use crate::{
    Site,
    actor::Actor,
    audit,
    authority::{self, Permission},
    db::{Read as _, Tx},
    error::Result,
    mail::{self, MailKind, Recipient},
    params,
};

/// The kind under which an alarm stands in the audit log.
const RAISED: &str = "account.alarm-raised";

/// How long an alarm is shown in the dashboard, in milliseconds.
const SHOWN: Millis = DAY;

/// Counts a refused sign-in, and raises the alarm when there are many: once an hour at most.
pub(super) async fn count_refused(site: &Site, tx: &Tx) -> Result<()> {
    if attempts::goes_past(site, tx, &Limit::refused_in_all()).await? { raise(site, tx).await } else { Ok(()) }
}

async fn raise(site: &Site, tx: &Tx) -> Result<()> {
    let roles = Role::ALL.into_iter().filter(|role| authority::may(*role, Permission::Operate));
    for role in roles {
        let people: Vec<Told> = tx
            .all(
                "SELECT id, email, first_name, language FROM person WHERE role = $1 AND confirmed_at IS NOT NULL",
                params![role.word()],
            )
            .await?;
        for person in &people {
            let link = format!("{}/admin/audit", site.settings.url);
            mail::send(site, tx, person.recipient(), &MailKind::AlarmRaised { link }).await?;
        }
    }
    audit::record(site, tx, &Actor::System, RAISED, None, "").await?;
    Ok(())
}

/// When the alarm was raised last, if that was within a day.
pub async fn last_alarm(site: &Site) -> Result<Option<Millis>> {
    let last = audit::last(site, RAISED).await?;
    Ok(last.filter(|at| site.now() - at < SHOWN))
}

#[derive(sqlx::FromRow)]
struct Told {
    id: PersonId,
    email: String,
    first_name: String,
    language: String,
}

impl Told {
    fn recipient(&self) -> Recipient<'_> {
        Recipient {
            person: Some(self.id),
            address: &self.email,
            first_name: &self.first_name,
            language: Language::from_tag(&self.language).unwrap_or_default(),
        }
    }
}
