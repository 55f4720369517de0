use model::{
    breach::{BreachField, BreachId, Decision, NoticeDraft, NoticeText},
    error::{ErrorCode, Problem, Problems},
    language::Language,
};
use sqlx::AssertSqlSafe;

use super::{
    entry::note,
    list::{REACHED, page},
    record::TEXT,
    row::{find, find_open, number},
};
use crate::{
    Site,
    actor::Actor,
    audit,
    authority::{self, Permission},
    db::{Read, Tx},
    error::{Error, Result, check},
    jobs::{self, Job, Start},
    params,
};

/// The fewest characters of a part of a notice.
const PART: usize = 10;

#[derive(sqlx::FromRow)]
struct Row {
    language: String,
    happened: String,
    consequences: String,
    measures: String,
    advice: String,
    contact: String,
}

/// The notices of a breach, by language.
pub(super) async fn texts(db: &impl Read, breach: BreachId) -> Result<Vec<(Language, NoticeText)>> {
    let rows: Vec<Row> = db
        .all(
            "SELECT language, happened, consequences, measures, advice, contact FROM breach_notice \
             WHERE breach_id = $1 ORDER BY language",
            params![breach],
        )
        .await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            let Row { language, happened, consequences, measures, advice, contact } = row;
            Some((Language::from_tag(&language)?, NoticeText { happened, consequences, measures, advice, contact }))
        })
        .collect())
}

/// Writes what people are told, in each language and in clear and plain words (GDPR art. 34(2)). What was written before
/// stays in the history.
///
/// # Errors
/// [`ErrorCode::NotFound`], [`ErrorCode::Conflict`] when the breach is closed, and a problem beside each part that is
/// missing, in the field `<part>_<language>`.
pub async fn save_notices(
    site: &Site,
    actor: &Actor,
    breach: BreachId,
    notices: &[(Language, NoticeText)],
) -> Result<()> {
    authority::require(actor, Permission::DecidePrivacy)?;
    authority::require_person(actor)?;
    let mut problems = Problems::default();
    for language in Language::ALL {
        let given = notices.iter().find(|(of, _)| *of == language).map(|(_, text)| text.clone()).unwrap_or_default();
        for (name, part) in given.parts() {
            problems.text(&format!("{name}_{}", language.tag()), part, PART, TEXT);
        }
    }
    check(problems)?;
    let tx = site.db.begin().await?;
    find_open(&tx, breach).await?;
    let known = texts(&tx, breach).await?;
    let mut is_changed = false;
    for (language, text) in notices {
        let parts = text.parts().map(|(_, part)| part.trim());
        if known.iter().any(|(of, known)| of == language && known.parts().map(|(_, part)| part) == parts) {
            continue;
        }
        write(site, &tx, breach, *language, parts).await?;
        note(site, &tx, actor, breach, BreachField::notice(*language), &parts.join("\n\n")).await?;
        is_changed = true;
    }
    if is_changed {
        audit::record(site, &tx, actor, "privacy.breach-notice-written", None, &breach.to_string()).await?;
    }
    tx.commit().await?;
    Ok(())
}

async fn write(site: &Site, tx: &Tx, breach: BreachId, language: Language, parts: [&str; 5]) -> Result<()> {
    let [happened, consequences, measures, advice, contact] = parts;
    tx.execute(
        "INSERT INTO breach_notice (id, breach_id, language, happened, consequences, measures, advice, contact) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (breach_id, language) DO UPDATE SET \
         happened = excluded.happened, consequences = excluded.consequences, measures = excluded.measures, \
         advice = excluded.advice, contact = excluded.contact",
        params![site.new_id()?, breach, language.tag(), happened, consequences, measures, advice, contact],
    )
    .await?;
    Ok(())
}

/// The notices as people would read them, and how many would be told now.
///
/// # Errors
/// [`ErrorCode::NotFound`].
pub async fn draft_notice(site: &Site, actor: &Actor, breach: BreachId) -> Result<NoticeDraft> {
    authority::require(actor, Permission::SeePrivacyDesk)?;
    let found = find(&site.db, breach).await?;
    let sql = format!(
        "SELECT p.language, COUNT(*) FROM breach_person JOIN person p ON p.id = breach_person.person_id \
         WHERE breach_person.breach_id = $1 AND breach_person.told_at IS NULL AND {REACHED} GROUP BY p.language"
    );
    let readers: Vec<(String, i64)> = site.db.all(AssertSqlSafe(sql), params![breach]).await?;
    Ok(NoticeDraft {
        breach: found,
        texts: texts(&site.db, breach).await?,
        readers: Language::ALL
            .into_iter()
            .map(|language| {
                let readers = readers.iter().filter(|(tag, _)| Language::from_tag(tag).unwrap_or_default() == language);
                (language, readers.map(|(_, count)| number(*count)).sum())
            })
            .collect(),
    })
}

/// Decides that the people affected are told, and has everybody told who was found until now and was not yet. A job does
/// it, in batches.
///
/// # Errors
/// [`ErrorCode::NotFound`]; [`ErrorCode::Conflict`] when the breach is closed or nobody is there to be told;
/// [`Problem::Missing`] when there is no notice in one of the languages.
pub async fn request_telling(site: &Site, actor: &Actor, breach: BreachId) -> Result<()> {
    authority::require(actor, Permission::DecidePrivacy)?;
    authority::require_person(actor)?;
    let tx = site.db.begin().await?;
    find_open(&tx, breach).await?;
    let page = page(&tx, breach).await?;
    if page.notices.len() < Language::ALL.len() {
        return Err(Error::field("notice", Problem::Missing));
    }
    if page.waiting + page.untold == 0 {
        return Err(ErrorCode::Conflict.into());
    }
    tx.execute(
        "UPDATE breach SET telling = $2, telling_at = $3, telling_reason = '' WHERE id = $1",
        params![breach, Decision::Told.word(), site.now()],
    )
    .await?;
    note(site, &tx, actor, breach, BreachField::Telling, Decision::Told.word()).await?;
    jobs::enqueue(&tx, &Job::TellBreach { breach }, Start::Now).await?;
    audit::record(site, &tx, actor, "privacy.breach-telling", None, &breach.to_string()).await?;
    tx.commit().await?;
    Ok(())
}
