use model::error::{Problem, Problems};
use uuid::Uuid;

use super::{
    address::Address,
    alarm,
    attempts::{self, Limit},
    known_device::{self, Acquaintance},
    password,
    session::SESSION_LIFETIME,
    sign_up,
    store::{self, NewSession, PersonRow},
};
use crate::{
    Site,
    actor::Actor,
    audit, consent,
    error::{Error, Result, check},
    mail::{self, MailKind},
    random::Token,
};

/// The longest label of a device, in characters.
const LONGEST_LABEL: usize = 60;

/// What a visitor gives to sign in.
#[derive(Clone, Copy, Debug)]
pub struct SignIn<'a> {
    /// Email address.
    pub email: &'a str,
    /// Password.
    pub password: &'a str,
    /// What the device is, roughly, for the list of devices.
    pub device: &'a str,
    /// What the browser was given when somebody signed in with it before.
    pub known: Option<&'a Token>,
    /// The number of the proof of what the browser's person allowed before signing in.
    pub proof: Option<Uuid>,
    /// The network address of the request, where it is known; only a hash is kept, for an hour.
    pub client: Option<&'a str>,
}

/// What the browser keeps of signing in.
#[derive(Debug)]
pub struct Opened {
    /// The session.
    pub session: Token,
    /// What it is known by the next time.
    pub device: Token,
}

/// Begins a session. When the browser is not one that has signed in to the account before, the person is told by mail.
///
/// # Errors
/// [`Problem::WrongCredentials`] for an unknown address, a wrong password and an unconfirmed account alike, after the
/// same time. With the right password, the owner of an unconfirmed account gets a new mail to confirm it.
pub async fn sign_in(site: &Site, actor: &Actor, input: SignIn<'_>) -> Result<Opened> {
    let mut problems = Problems::default();
    let address = Address::read(&mut problems, "email", input.email);
    if input.password.is_empty() {
        problems.add("password", Problem::Missing);
    }
    check(problems)?;
    let by_address = Limit::sign_in(&address.key);
    let by_client = input.client.map(Limit::sign_in_from);
    attempts::take(site, std::slice::from_ref(&by_address)).await?;
    attempts::take(site, by_client.as_slice()).await?;

    let person = store::find_person_by_address(&site.db, &address.key).await?;
    let phc = person.as_ref().map(|person| person.password_hash.as_str());
    let is_right = password::verify(site, input.password, phc).await?;
    match person {
        Some(person) if is_right && person.confirmed_at.is_some() => {
            let opened = Opened { session: site.token()?, device: known_or_fresh(site, input.known)? };
            begin_session(site, actor, &person, &opened, &input, &by_address, by_client.as_ref()).await?;
            Ok(opened)
        }
        person => {
            refuse(site, actor, person, is_right).await?;
            Err(Error::field("email", Problem::WrongCredentials))
        }
    }
}

/// A browser keeps what it is known by as long as it signs in at least once a year.
fn known_or_fresh(site: &Site, known: Option<&Token>) -> Result<Token> {
    match known {
        Some(known) => Ok(known.clone()),
        None => Ok(site.token()?),
    }
}

async fn begin_session(
    site: &Site,
    actor: &Actor,
    person: &PersonRow,
    opened: &Opened,
    input: &SignIn<'_>,
    by_address: &Limit,
    by_client: Option<&Limit>,
) -> Result<()> {
    let now = site.now();
    let label: String = input.device.chars().filter(|c| !c.is_control()).take(LONGEST_LABEL).collect();
    let session = NewSession {
        id: site.new_id()?,
        person: person.id,
        token_hash: opened.session.hash(),
        device: &label,
        created_at: now,
        expires_at: now + SESSION_LIFETIME,
    };
    let tx = site.db.begin().await?;
    if let Some(before) = actor.person() {
        store::delete_session(&tx, before.person, before.session).await?;
    }
    store::insert_session(&tx, session).await?;
    attempts::forget(&tx, by_address).await?;
    if let Some(by_client) = by_client {
        attempts::give_back(&tx, by_client).await?;
    }
    if let Some(proof) = input.proof {
        consent::join(&tx, person.id, proof).await?;
    }
    if known_device::meet(&tx, site.new_id()?, person.id, &opened.device, now).await? == Acquaintance::New {
        let link = format!("{}/settings/devices", site.settings.url);
        mail::send(site, &tx, person.recipient(), &MailKind::NewDevice { device: label.clone(), link }).await?;
    }
    audit::record(site, &tx, actor, "account.signed-in", Some(person.id), "").await?;
    tx.commit().await?;
    Ok(())
}

async fn refuse(site: &Site, actor: &Actor, person: Option<PersonRow>, is_right: bool) -> Result<()> {
    let tx = site.db.begin().await?;
    if let Some(person) = person.as_ref().filter(|_| is_right)
        && attempts::count(site, &tx, &[Limit::mail(&person.email_key)]).await?.is_none()
    {
        sign_up::ask_to_confirm(site, &tx, person.recipient()).await?;
    }
    audit::record(site, &tx, actor, "account.sign-in-refused", person.map(|person| person.id), "").await?;
    alarm::count_refused(site, &tx).await?;
    tx.commit().await?;
    Ok(())
}

/// Ends the current session. A visitor has none, and nothing happens.
pub async fn sign_out(site: &Site, actor: &Actor) -> Result<()> {
    let Some(person) = actor.person() else { return Ok(()) };
    let tx = site.db.begin().await?;
    store::delete_session(&tx, person.person, person.session).await?;
    audit::record(site, &tx, actor, "account.signed-out", Some(person.person), "").await?;
    tx.commit().await?;
    Ok(())
}
