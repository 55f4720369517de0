use model::{
    error::{ErrorCode, Problems},
    language::Language,
    news::{NewsTopicId, NewsWords, WrittenTopic},
};
use uuid::Uuid;

use crate::{
    Site,
    actor::Actor,
    audit,
    authority::{Permission, require},
    db::{DbError, Read, Tx},
    error::{Result, check},
    params,
};

/// The most characters of the name of a topic, and of what it is about.
const LONGEST: (usize, usize) = (80, 400);

/// The words of a topic, as they were typed.
#[derive(Clone, Copy, Debug)]
pub struct TopicWords<'a> {
    /// The name in English.
    pub name_en: &'a str,
    /// What it is about in English.
    pub about_en: &'a str,
    /// The name in French.
    pub name_fr: &'a str,
    /// What it is about in French.
    pub about_fr: &'a str,
}

impl TopicWords<'_> {
    fn read(&self) -> Result<[(Language, &str, &str); 2]> {
        let mut problems = Problems::default();
        let words = [
            (
                Language::En,
                problems.text("name_en", self.name_en, 1, LONGEST.0),
                problems.text("about_en", self.about_en, 1, LONGEST.1),
            ),
            (
                Language::Fr,
                problems.text("name_fr", self.name_fr, 1, LONGEST.0),
                problems.text("about_fr", self.about_fr, 1, LONGEST.1),
            ),
        ];
        check(problems)?;
        Ok(words)
    }
}

/// Every topic, the oldest first.
pub async fn topics(site: &Site, actor: &Actor) -> Result<Vec<WrittenTopic>> {
    require(actor, Permission::ManageNews)?;
    Ok(read(&site.db, None).await?)
}

/// One topic.
///
/// # Errors
/// [`ErrorCode::NotFound`] when there is none with the key.
pub async fn topic(site: &Site, actor: &Actor, topic: NewsTopicId) -> Result<WrittenTopic> {
    require(actor, Permission::ManageNews)?;
    read(&site.db, Some(topic)).await?.pop().ok_or_else(|| ErrorCode::NotFound.into())
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    version: i64,
    name_en: String,
    about_en: String,
    name_fr: String,
    about_fr: String,
    people: i64,
}

async fn read(db: &impl Read, topic: Option<NewsTopicId>) -> Result<Vec<WrittenTopic>, DbError> {
    let rows: Vec<Row> = db
        .all(
            "SELECT t.id, t.version, e.name AS name_en, e.about AS about_en, f.name AS name_fr, f.about AS about_fr, \
             (SELECT COUNT(*) FROM news_choice c WHERE c.topic_id = t.id AND c.choice = 'on' AND NOT EXISTS \
             (SELECT 1 FROM news_choice l WHERE l.topic_id = t.id AND l.person_id = c.person_id AND l.place > c.place)) \
             AS people FROM news_topic t \
             JOIN news_topic_text e ON e.topic_id = t.id AND e.version = t.version AND e.language = 'en' \
             JOIN news_topic_text f ON f.topic_id = t.id AND f.version = t.version AND f.language = 'fr' \
             WHERE t.id = COALESCE($1, t.id) ORDER BY t.created_at, t.id",
            params![topic],
        )
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| WrittenTopic {
            id: row.id,
            version: row.version,
            words: [
                NewsWords { name: row.name_en, about: row.about_en },
                NewsWords { name: row.name_fr, about: row.about_fr },
            ],
            people: u64::try_from(row.people).unwrap_or_default(),
        })
        .collect())
}

/// Makes a topic, which is off for everybody.
pub async fn add_topic(site: &Site, actor: &Actor, words: &TopicWords<'_>) -> Result<NewsTopicId> {
    require(actor, Permission::ManageNews)?;
    let words = words.read()?;
    let (id, now) = (site.new_id()?, site.now());
    let tx = site.db.begin().await?;
    tx.execute("INSERT INTO news_topic (id, version, created_at) VALUES ($1, 1, $2)", params![id, now]).await?;
    write(&tx, id, 1, words).await?;
    audit::record(site, &tx, actor, "news.topic-added", None, &id.to_string()).await?;
    tx.commit().await?;
    Ok(id)
}

/// Gives a topic other words for the same news. What people chose stays; the words they chose by are kept.
///
/// # Errors
/// [`ErrorCode::NotFound`] when there is no such topic.
pub async fn rename_topic(site: &Site, actor: &Actor, topic: NewsTopicId, words: &TopicWords<'_>) -> Result<()> {
    require(actor, Permission::ManageNews)?;
    let words = words.read()?;
    let tx = site.db.begin().await?;
    let next: Option<(i64,)> = tx
        .optional("UPDATE news_topic SET version = version + 1 WHERE id = $1 RETURNING version", params![topic])
        .await?;
    let (version,) = next.ok_or(ErrorCode::NotFound)?;
    write(&tx, topic, version, words).await?;
    audit::record(site, &tx, actor, "news.topic-renamed", None, &topic.to_string()).await?;
    tx.commit().await?;
    Ok(())
}

async fn write(tx: &Tx, topic: NewsTopicId, version: i64, words: [(Language, &str, &str); 2]) -> Result<(), DbError> {
    for (language, name, about) in words {
        tx.execute(
            "INSERT INTO news_topic_text (topic_id, version, language, name, about) VALUES ($1, $2, $3, $4, $5)",
            params![topic, version, language.tag(), name, about],
        )
        .await?;
    }
    Ok(())
}
