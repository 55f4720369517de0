use std::{
    collections::HashMap,
    path::{Path, PathBuf},
    sync::Arc,
};

use model::{
    DAY, HOUR, Millis,
    account::{Role, SignedIn, Theme},
    error::ErrorCode,
    forum::{PostPlace, ReactionKind},
    language::Language,
};
use uuid::Uuid;

use super::{
    content::{cast, topics},
    script::{MemberScript, PostScript, QuoteScript, TopicScript},
};
use crate::{
    Site,
    account::{self, NewAccount},
    actor::Actor,
    clock::FixedClock,
    db::Read as _,
    error::{Error, Result},
    forum::{self, NewCategory, NewTopic, QuoteRange, Reply},
    learn::import::{Import, ImportError, import},
    site::Parts,
};

/// How long ago the first of them came, in milliseconds.
const BEGINNING: Millis = 20 * DAY;

/// How long after a post others react to it, in milliseconds.
const REACTION_TIME: Millis = HOUR / 2;

/// The accounts that a visitor of the demonstration may use, with their names.
const ACCOUNTS: [(Role, &str, &str, &str); 5] = [
    (Role::Member, "learner@alumet.example", "Lena", "Martin"),
    (Role::Teacher, "teacher@alumet.example", "Tomas", "Berg"),
    (Role::PrivacyManager, "privacy@alumet.example", "Priya", "Laurent"),
    (Role::DataProtectionOfficer, "officer@alumet.example", "Odile", "Weber"),
    (Role::Administrator, "administrator@alumet.example", "Ada", "Novak"),
];

/// An account of the demonstration and its password, which is known only here and now.
#[derive(Clone)]
pub struct DemonstrationAccount {
    /// What it may do.
    pub role: Role,
    /// Its address.
    pub email: String,
    /// Its password.
    pub password: String,
}

/// Why there is no demonstration.
#[derive(Debug, thiserror::Error)]
pub enum DemonstrationError {
    /// There are people already.
    #[error("there are accounts already: a demonstration needs an empty database")]
    NotEmpty,
    /// The course was refused.
    #[error(transparent)]
    Course(#[from] ImportError),
    /// The domain refused or failed.
    #[error(transparent)]
    Domain(#[from] Error),
}

/// Fills an empty installation with an account of most roles, a course from `course` (an mdBook) and a forum.
///
/// # Errors
/// [`DemonstrationError::NotEmpty`] where there are accounts, and whatever the areas refuse.
pub async fn fill(site: &Site, course: &Path) -> Result<Vec<DemonstrationAccount>, DemonstrationError> {
    if has_people(site).await? {
        return Err(DemonstrationError::NotEmpty);
    }
    let beginning = at(site, site.now() - BEGINNING);
    let mut accounts = Vec::new();
    for (role, email, first_name, last_name) in ACCOUNTS {
        let password = password(site)?;
        open(&beginning, role, email, (first_name, last_name), &password, Language::En).await?;
        accounts.push(DemonstrationAccount { role, email: email.to_owned(), password });
    }
    import(&beginning, &Actor::System, course_of(course)).await?;
    fill_forum(&beginning, site).await?;
    Ok(accounts)
}

/// Whether somebody has an account.
pub async fn has_people(site: &Site) -> Result<bool> {
    Ok(site.db.optional::<(i64,)>("SELECT created_at FROM person LIMIT 1", vec![]).await?.is_some())
}

fn course_of(folder: &Path) -> Import {
    let teacher = ACCOUNTS.iter().find(|account| account.0 == Role::Teacher).map(|account| account.1.to_owned());
    Import { folder: PathBuf::from(folder), teacher, ..Import::default() }
}

async fn fill_forum(beginning: &Site, site: &Site) -> Result<()> {
    let cast = cast()?;
    let mut members = HashMap::new();
    for member in cast.members {
        members.insert(member.key.clone(), join(beginning, &member).await?);
    }
    let mut categories = HashMap::new();
    for category in cast.categories {
        let input = NewCategory { title: category.title, description: category.description };
        categories.insert(category.key, forum::create_category(beginning, &Actor::System, &input).await?);
    }
    for topic in topics()? {
        let category = known(&categories, &topic.category)?;
        tell(site, &members, category, &topic).await?;
    }
    Ok(())
}

/// A made-up member; nobody knows the password.
async fn join(site: &Site, member: &MemberScript) -> Result<Actor> {
    let email = format!("{}@members.alumet.example", member.key);
    let language = Language::from_tag(&member.language).unwrap_or_default();
    let name = (member.first_name.as_str(), member.last_name.as_str());
    let person = open(site, Role::Member, &email, name, &password(site)?, language).await?;
    Ok(Actor::Person(SignedIn {
        person,
        session: Uuid::nil(),
        role: Role::Member,
        name: format!("{} {}", member.first_name, member.last_name),
        language,
        theme: Theme::System,
    }))
}

async fn tell(site: &Site, members: &HashMap<String, Actor>, category: &str, script: &TopicScript) -> Result<()> {
    let mut places = Vec::new();
    for post in &script.posts {
        let (then, author) = (at(site, site.now() - post.age), known(members, &post.author)?);
        let place = match places.first() {
            None => {
                let (category, title, text) = (category.to_owned(), script.title.clone(), post.text.clone());
                forum::start_topic(&then, author, &NewTopic { category, lesson: None, title, text }).await?
            }
            Some(first) => {
                let quote = match &post.quote {
                    Some(quote) => passage(&then, author, quote, &places).await?,
                    None => None,
                };
                forum::reply(&then, author, &Reply { topic: first.topic, text: post.text.clone(), quote }).await?
            }
        };
        react(site, members, post, place.post).await?;
        places.push(place);
    }
    Ok(())
}

async fn react(site: &Site, members: &HashMap<String, Actor>, post: &PostScript, key: Uuid) -> Result<()> {
    let then = at(site, site.now() - post.age + REACTION_TIME);
    for (kind, by) in &post.reactions {
        let kind = ReactionKind::from_word(kind).ok_or(ErrorCode::NotFound)?;
        for member in by {
            forum::react(&then, known(members, member)?, key, kind).await?;
        }
    }
    Ok(())
}

/// Where the quoted words stand.
async fn passage(site: &Site, reader: &Actor, quote: &QuoteScript, places: &[PostPlace]) -> Result<Option<QuoteRange>> {
    let Some(place) = places.get(quote.post - 1) else { return Ok(None) };
    let draft = forum::draft_quote(site, reader, place.topic, place.post, Some((0, u32::MAX)), "").await?;
    let text = draft.map(|draft| draft.text).unwrap_or_default();
    let Some(at) = text.find(&quote.words) else { return Ok(None) };
    let length = |text: &str| u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
    let from = length(&text[..at]);
    Ok(Some(QuoteRange { post: place.post, from, to: from + length(&quote.words) }))
}

async fn open(
    site: &Site,
    role: Role,
    email: &str,
    (first_name, last_name): (&str, &str),
    password: &str,
    language: Language,
) -> Result<Uuid> {
    let input = NewAccount {
        email: email.to_owned(),
        first_name: first_name.to_owned(),
        last_name: last_name.to_owned(),
        password: password.to_owned(),
        role,
        language,
    };
    account::create_account(site, &Actor::System, input).await
}

/// Sixteen characters of a token: 96 random bits.
fn password(site: &Site) -> Result<String> {
    Ok(site.token()?.secret().chars().take(16).collect())
}

/// The same installation at another time.
fn at(site: &Site, time: Millis) -> Site {
    Site::new(Parts {
        db: site.db.clone(),
        files: site.files.clone(),
        settings: site.settings.clone(),
        clock: Arc::new(FixedClock::at(time)),
        random: site.random.clone(),
    })
}

fn known<'a, T>(map: &'a HashMap<String, T>, key: &str) -> Result<&'a T> {
    map.get(key).ok_or_else(|| ErrorCode::NotFound.into())
}
