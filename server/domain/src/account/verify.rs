use argon2::{Argon2, PasswordVerifier as _};
use model::account::PersonId;

use crate::{
    Site,
    db::Read as _,
    error::{Error, Result},
    params,
};

/// Whether this is the person's password.
pub async fn verify_password(site: &Site, person: PersonId, password: &str) -> Result<bool> {
    let found: Option<(String,)> =
        site.db.optional("SELECT password_hash FROM person WHERE id = $1", params![person]).await?;
    let Some((hash,)) = found.filter(|(hash,)| !hash.is_empty()) else { return Ok(false) };
    let password = password.to_owned();
    tokio::task::spawn_blocking(move || Argon2::default().verify_password(password.as_bytes(), hash.as_str()).is_ok())
        .await
        .map_err(Error::fault("checking a password"))
}
