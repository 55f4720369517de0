use argon2::{Algorithm, Argon2, Params, PasswordHasher as _, Version};
use model::{
    account::{AgeBand, PersonId, Role, Theme},
    error::{ErrorCode, Problem, Problems},
    language::Language,
};

use crate::{
    Site,
    actor::Actor,
    audit,
    authority::{Permission, require},
    error::{Error, Result, check},
    params,
    settings::PasswordCost,
};

/// An account that the operator opens for somebody.
#[derive(Clone)]
pub struct NewAccount {
    /// The address, taken as confirmed.
    pub email: String,
    /// The first name.
    pub first_name: String,
    /// The last name.
    pub last_name: String,
    /// The first password.
    pub password: String,
    /// What they are.
    pub role: Role,
    /// The language of their interface.
    pub language: Language,
}

/// Opens an account with a confirmed address.
pub async fn create_account(site: &Site, actor: &Actor, input: NewAccount) -> Result<PersonId> {
    require(actor, Permission::ManagePeople)?;
    let mut problems = Problems::default();
    let email = problems.text("email", &input.email, 3, 254);
    let first_name = problems.text("first_name", &input.first_name, 1, 80);
    let last_name = problems.text("last_name", &input.last_name, 1, 80);
    problems.text("password", &input.password, 12, 256);
    if email.parse::<lettre::Address>().is_err() {
        problems.add("email", Problem::NotAnAddress);
    }
    check(problems)?;
    let hash = hash_password(site, input.password.clone()).await?;
    let person = site.new_id()?;
    let now = site.now();
    let tx = site.db.begin().await?;
    tx.execute(
        "INSERT INTO person (id, email, email_key, first_name, last_name, password_hash, role, age_band, language, \
         theme, created_at, confirmed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)",
        params![
            person,
            email,
            email.to_lowercase(),
            first_name,
            last_name,
            hash,
            input.role.word(),
            AgeBand::Adult.word(),
            input.language.tag(),
            Theme::System.word(),
            now
        ],
    )
    .await
    .map_err(|error| if error.is_duplicate() { ErrorCode::Conflict.into() } else { Error::from(error) })?;
    audit::record(site, &tx, actor, "account.created", Some(person), input.role.word()).await?;
    tx.commit().await?;
    Ok(person)
}

async fn hash_password(site: &Site, password: String) -> Result<String> {
    let PasswordCost { memory, passes } = site.settings.password_cost;
    let mut salt = [0; 16];
    site.random.fill(&mut salt)?;
    let hashed = tokio::task::spawn_blocking(move || {
        let parameters = Params::new(memory, passes, 1, None).map_err(|error| error.to_string())?;
        Argon2::new(Algorithm::Argon2id, Version::V0x13, parameters)
            .hash_password_with_salt(password.as_bytes(), &salt)
            .map(|hash| hash.to_string())
            .map_err(|error| error.to_string())
    });
    hashed.await.map_err(Error::fault("hashing a password"))?.map_err(Error::fault("hashing a password"))
}
