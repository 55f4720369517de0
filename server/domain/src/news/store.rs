use model::{
    Millis,
    account::PersonId,
    language::Language,
    news::{NewsChoice, NewsMethod, NewsProof, NewsTopic, NewsTopicId},
};
use uuid::Uuid;

use crate::{
    db::{DbError, Read, Tx},
    params,
};

/// The most choices that one page lists.
const LISTED: i64 = 200;

/// One choice to write down.
#[derive(Clone, Copy)]
pub(super) struct Choice {
    pub id: Uuid,
    pub person: PersonId,
    /// The topic with the version of its words; nothing for an objection.
    pub topic: Option<(NewsTopicId, i64)>,
    pub choice: NewsChoice,
    pub method: NewsMethod,
    pub language: Language,
    pub given_at: Millis,
}

/// Writes a choice down after all others of its person. Two at once are a duplicate.
pub(super) async fn insert(tx: &Tx, made: Choice) -> Result<(), DbError> {
    let (place,): (i64,) = tx
        .one("SELECT COALESCE(MAX(place), 0) + 1 FROM news_choice WHERE person_id = $1", params![made.person])
        .await?;
    tx.execute(
        "INSERT INTO news_choice (id, person_id, place, topic_id, choice, version, method, language, given_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        params![
            made.id,
            made.person,
            place,
            made.topic.map(|(topic, _)| topic),
            made.choice.word(),
            made.topic.map(|(_, version)| version),
            made.method.word(),
            made.language.tag(),
            made.given_at
        ],
    )
    .await?;
    Ok(())
}

/// The version of the words of a topic that stands now.
pub(super) async fn version(db: &impl Read, topic: NewsTopicId) -> Result<Option<i64>, DbError> {
    let row: Option<(i64,)> = db.optional("SELECT version FROM news_topic WHERE id = $1", params![topic]).await?;
    Ok(row.map(|(version,)| version))
}

/// A person's latest choice about a topic, and when.
pub(super) async fn latest(
    db: &impl Read,
    person: PersonId,
    topic: NewsTopicId,
) -> Result<Option<(NewsChoice, Millis)>, DbError> {
    let row: Option<(String, Millis)> = db
        .optional(
            "SELECT choice, given_at FROM news_choice WHERE topic_id = $2 AND person_id = $1 ORDER BY place DESC LIMIT 1",
            params![person, topic],
        )
        .await?;
    Ok(row.and_then(|(word, at)| Some((NewsChoice::from_word(&word)?, at))))
}

/// A person's latest word on objecting to all news, and when.
pub(super) async fn latest_objection(
    db: &impl Read,
    person: PersonId,
) -> Result<Option<(NewsChoice, Millis)>, DbError> {
    let row: Option<(String, Millis)> = db
        .optional(
            "SELECT choice, given_at FROM news_choice WHERE topic_id IS NULL AND person_id = $1 \
             ORDER BY place DESC LIMIT 1",
            params![person],
        )
        .await?;
    Ok(row.and_then(|(word, at)| Some((NewsChoice::from_word(&word)?, at))))
}

/// Since when a person objects to all news.
pub(super) async fn objected_at(db: &impl Read, person: PersonId) -> Result<Option<Millis>, DbError> {
    let latest = latest_objection(db, person).await?;
    Ok(latest.filter(|(choice, _)| *choice == NewsChoice::Objected).map(|(_, at)| at))
}

#[derive(sqlx::FromRow)]
struct TopicRow {
    id: Uuid,
    name: String,
    about: String,
    choice: Option<String>,
    given_at: Option<Millis>,
}

/// Every topic in a language, the oldest first, with what a person chose.
pub(super) async fn topics(db: &impl Read, person: PersonId, language: Language) -> Result<Vec<NewsTopic>, DbError> {
    let rows: Vec<TopicRow> = db
        .all(
            "SELECT t.id, w.name, w.about, c.choice, c.given_at FROM news_topic t \
             JOIN news_topic_text w ON w.topic_id = t.id AND w.version = t.version AND w.language = $2 \
             LEFT JOIN news_choice c ON c.topic_id = t.id AND c.person_id = $1 AND c.place = \
             (SELECT MAX(l.place) FROM news_choice l WHERE l.topic_id = t.id AND l.person_id = $1) \
             ORDER BY t.created_at, t.id",
            params![person, language.tag()],
        )
        .await?;
    let is_on = |choice: Option<&str>| choice == Some(NewsChoice::On.word());
    Ok(rows
        .into_iter()
        .map(|row| NewsTopic {
            on_since: row.given_at.filter(|_| is_on(row.choice.as_deref())),
            id: row.id,
            name: row.name,
            about: row.about,
        })
        .collect())
}

/// The topics that a person has turned on, with the versions of their words that stand now.
pub(super) async fn turned_on(db: &impl Read, person: PersonId) -> Result<Vec<(NewsTopicId, i64)>, DbError> {
    db.all(
        "SELECT t.id, t.version FROM news_topic t JOIN news_choice c ON c.topic_id = t.id AND c.person_id = $1 \
         WHERE c.choice = 'on' AND c.place = \
         (SELECT MAX(l.place) FROM news_choice l WHERE l.topic_id = t.id AND l.person_id = $1) ORDER BY t.id",
        params![person],
    )
    .await
}

#[derive(sqlx::FromRow)]
struct ProofRow {
    given_at: Millis,
    choice: String,
    topic: Option<String>,
    version: Option<i64>,
    method: String,
    language: String,
}

/// A person's choices, the newest first. A topic has the name that it had then.
pub(super) async fn history(db: &impl Read, person: PersonId) -> Result<Vec<NewsProof>, DbError> {
    let rows: Vec<ProofRow> = db
        .all(
            "SELECT c.given_at, c.choice, w.name AS topic, c.version, c.method, c.language FROM news_choice c \
             LEFT JOIN news_topic_text w ON w.topic_id = c.topic_id AND w.version = c.version AND w.language = c.language \
             WHERE c.person_id = $1 ORDER BY c.place DESC LIMIT $2",
            params![person, LISTED],
        )
        .await?;
    let proof = |row: ProofRow| {
        Some(NewsProof {
            given_at: row.given_at,
            choice: NewsChoice::from_word(&row.choice)?,
            topic: row.topic,
            version: row.version,
            method: NewsMethod::from_word(&row.method)?,
            language: Language::from_tag(&row.language)?,
        })
    };
    Ok(rows.into_iter().filter_map(proof).collect())
}
