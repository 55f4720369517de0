use model::{
    account::{AgeBand, PersonId, Role},
    error::{ErrorCode, Problems},
    language::Language,
};

use super::{
    address::Address,
    name, password,
    store::{self, NewPerson},
};
use crate::{
    Site,
    actor::Actor,
    audit,
    authority::{self, Permission},
    error::{Error, Result, check},
};

/// An account that the operator opens for somebody.
#[derive(Clone, Debug)]
pub struct NewAccount {
    /// Email address, taken as confirmed.
    pub email: String,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Password.
    pub password: String,
    /// What the person is.
    pub role: Role,
    /// The language of pages and mails.
    pub language: Language,
}

/// Opens an account with a confirmed address, for an adult.
///
/// # Errors
/// [`ErrorCode::Conflict`] when the address has an account.
pub async fn create_account(site: &Site, actor: &Actor, input: NewAccount) -> Result<PersonId> {
    authority::require(actor, Permission::ManagePeople)?;
    let mut problems = Problems::default();
    let address = Address::read(&mut problems, "email", &input.email);
    let first_name = name::read(&mut problems, "first_name", &input.first_name);
    let last_name = name::read(&mut problems, "last_name", &input.last_name);
    password::check(&mut problems, "password", &input.password, &address.key);
    check(problems)?;
    let password_hash = password::hash(site, &input.password).await?;

    let now = site.now();
    let person = NewPerson {
        id: site.new_id()?,
        address: &address,
        first_name: &first_name,
        last_name: &last_name,
        password_hash: &password_hash,
        role: input.role,
        age_band: AgeBand::Adult,
        language: input.language,
        created_at: now,
        confirmed_at: Some(now),
    };
    let tx = site.db.begin().await?;
    store::delete_unconfirmed(&tx, &address.key).await?;
    let id = store::insert_person(&tx, person).await?.ok_or(Error::Refused(ErrorCode::Conflict))?;
    audit::record(site, &tx, actor, "account.created", Some(id), input.role.word()).await?;
    tx.commit().await?;
    Ok(id)
}
