use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher as _, PasswordVerifier as _},
};
use model::error::{Problem, Problems};
use tokio::sync::Semaphore;
use unicode_normalization::UnicodeNormalization as _;

use super::{
    attempts::{self, Limit},
    store,
};
use crate::{
    Site,
    actor::Actor,
    authority,
    error::{Error, Result},
    settings::PasswordCost,
};

/// The fewest and the most characters of a password (NIST SP 800-63B: length counts, composition rules don't).
const SHORTEST: usize = 10;
const LONGEST: usize = 200;

/// How many characters a common password may be prolonged by and still be common: `password2026`.
const PROLONGATION: usize = 4;

/// The shortest beginning of an address that a password must not contain; shorter ones are in too many words.
const LOCAL_PART: usize = 4;

const COMMON: &str = include_str!("common_passwords.txt");

/// How many passwords are hashed at once; each needs the memory of [`PasswordCost`].
static HASHING: Semaphore = Semaphore::const_new(4);

/// Checks a new password for the account of `address`.
pub(super) fn check(problems: &mut Problems, field: &str, password: &str, address: &str) {
    let password = normal(password).to_lowercase();
    let length = password.chars().count();
    if password.is_empty() {
        problems.add(field, Problem::Missing);
    } else if length < SHORTEST {
        problems.add(field, Problem::TooShort(SHORTEST));
    } else if length > LONGEST {
        problems.add(field, Problem::TooLong(LONGEST));
    } else if is_common(&password) {
        problems.add(field, Problem::CommonPassword);
    } else if contains_local_part(&password, address) {
        problems.add(field, Problem::ContainsAddress);
    }
}

/// A password as it is typed on every keyboard (Unicode NFC).
fn normal(password: &str) -> String {
    password.nfc().collect()
}

fn is_common(password: &str) -> bool {
    let listed = |candidate: &str| COMMON.lines().any(|common| common == candidate);
    let stem = password.trim_end_matches(|c: char| !c.is_alphabetic());
    let prolonged = password.chars().count() - stem.chars().count();
    let first = password.chars().next();
    listed(password) || (prolonged <= PROLONGATION && listed(stem)) || password.chars().all(|c| Some(c) == first)
}

fn contains_local_part(password: &str, address: &str) -> bool {
    address
        .to_lowercase()
        .rsplit_once('@')
        .is_some_and(|(local, _)| local.chars().count() >= LOCAL_PART && password.contains(local))
}

/// The PHC string of a password or pass phrase: argon2id (RFC 9106) with a random salt and the cost of the settings.
pub(crate) async fn hash(site: &Site, password: &str) -> Result<String> {
    let password = normal(password);
    let cost = site.settings.password_cost;
    let mut salt = [0; 16];
    site.random.fill(&mut salt)?;
    apart(move || {
        let phc = hasher(cost)?.hash_password_with_salt(password.as_bytes(), &salt).map_err(Error::fault("hashing"))?;
        Ok(phc.to_string())
    })
    .await
}

/// Whether a password belongs to a stored PHC string. It takes as long when there is none, so that time does not tell
/// whether an account exists.
pub(crate) async fn verify(site: &Site, password: &str, phc: Option<&str>) -> Result<bool> {
    let phc = phc.filter(|phc| !phc.is_empty());
    if let Some(phc) = phc {
        let password = normal(password);
        let phc = phc.to_owned();
        let cost = site.settings.password_cost;
        apart(move || Ok(hasher(cost)?.verify_password(password.as_bytes(), phc.as_str()).is_ok())).await
    } else {
        hash(site, password).await?;
        Ok(false)
    }
}

/// Asks a signed-in person for their password again, before something that only they may do; `field` is the name of
/// the field it was typed into.
///
/// # Errors
/// [`Problem::WrongPassword`], or [`ErrorCode::TooManyRequests`](model::error::ErrorCode) after too many of them.
pub(super) async fn require_password(site: &Site, actor: &Actor, field: &str, password: &str) -> Result<()> {
    let person = store::require_person(&site.db, authority::require_person(actor)?.person).await?;
    if password.is_empty() {
        return Err(Error::field(field, Problem::Missing));
    }
    let limit = Limit::password_again(person.id);
    attempts::take(site, std::slice::from_ref(&limit)).await?;
    if !verify(site, password, Some(&person.password_hash)).await? {
        return Err(Error::field(field, Problem::WrongPassword));
    }
    let tx = site.db.begin().await?;
    attempts::forget(&tx, &limit).await?;
    tx.commit().await?;
    Ok(())
}

fn hasher(cost: PasswordCost) -> Result<Argon2<'static>> {
    let params = Params::new(cost.memory, cost.passes, 1, None).map_err(Error::fault("reading the password cost"))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// Runs work that keeps a processor busy away from the threads that answer requests.
async fn apart<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    let _permit = HASHING.acquire().await.map_err(Error::fault("waiting to hash a password"))?;
    tokio::task::spawn_blocking(work).await.map_err(Error::fault("hashing a password"))?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(password: &str) -> Option<Problem> {
        let mut problems = Problems::default();
        check(&mut problems, "password", password, "grace.hopper@example.org");
        problems.into_result().err().map(|found| found[0].problem.clone())
    }

    #[test]
    fn long_and_unusual_is_enough() {
        assert_eq!(problem("correct horse battery"), None);
        assert_eq!(problem("ça ira mieux"), None);
        assert_eq!(problem("7194028365"), None);
        assert_eq!(problem(""), Some(Problem::Missing));
        assert_eq!(problem("short"), Some(Problem::TooShort(10)));
        assert_eq!(problem(&"long ".repeat(41)), Some(Problem::TooLong(200)));
    }

    #[test]
    fn what_attackers_try_first_is_refused() {
        for common in ["Password123", "motdepasse", "azertyuiop", "1234567890", "aaaaaaaaaaaa", "Soleil2024"] {
            assert!(matches!(problem(common), Some(Problem::CommonPassword | Problem::TooShort(_))), "{common}");
        }
        assert_eq!(problem("MotDePasse2026"), Some(Problem::CommonPassword));
        assert_eq!(problem("xx Grace.Hopper xx"), Some(Problem::ContainsAddress));
    }
}
