use model::{
    Millis,
    account::PersonId,
    language::Language,
    news::{NewsChoice, NewsMethod, NewsTopicId},
};

use super::store::{self, Choice};
use crate::{Site, db::Tx, error::Result};

/// A choice as the journal outside the database tells of it.
pub(crate) struct Again<'a> {
    /// When, in milliseconds since the Unix epoch.
    pub at: Millis,
    /// The topic; nothing for an objection.
    pub topic: Option<NewsTopicId>,
    /// The word of the choice.
    pub choice: &'a str,
    /// The word of the method.
    pub method: &'a str,
    /// The language in which it was made.
    pub language: &'a str,
}

/// Makes a choice again in a database that came from a backup, as part of the caller's transaction; tells whether it was
/// another one there. What the person chose later counts, and nothing is ever turned on.
pub(crate) async fn choose_again(site: &Site, tx: &Tx, person: PersonId, again: Again<'_>) -> Result<bool> {
    let Some(choice) = NewsChoice::from_word(again.choice).filter(|choice| *choice != NewsChoice::On) else {
        return Ok(false);
    };
    let (before, topic) = match again.topic {
        Some(topic) => {
            let Some(version) = store::version(tx, topic).await? else { return Ok(false) };
            (store::latest(tx, person, topic).await?, Some((topic, version)))
        }
        None => (store::latest_objection(tx, person).await?, None),
    };
    let is_other = match (choice, before) {
        (NewsChoice::Objected, None) => true,
        (_, Some((before, at))) => before != choice && at < again.at,
        (_, None) => false,
    };
    if is_other {
        let method = NewsMethod::from_word(again.method).unwrap_or(NewsMethod::Settings);
        let language = Language::from_tag(again.language).unwrap_or_default();
        let made = Choice { id: site.new_id()?, person, topic, choice, method, language, given_at: again.at };
        store::insert(tx, made).await?;
    }
    Ok(is_other)
}
