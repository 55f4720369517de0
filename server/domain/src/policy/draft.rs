use model::{
    error::{ErrorCode, Problem, Problems},
    language::Language,
    policy::{Clauses, Document, Version, VersionId, VersionState},
};

use super::{placeholder, shipped, store};
use crate::{
    Site,
    actor::Actor,
    audit,
    authority::{Permission, require},
    db::Tx,
    error::{Result, check},
    markdown,
};

/// The longest text of a document, in characters.
pub(super) const LONGEST: usize = 60_000;

/// The texts of a draft, as they were typed.
#[derive(Clone, Copy, Debug)]
pub struct DraftTexts<'a> {
    /// When the draft that was open had last been changed, in milliseconds since the Unix epoch.
    pub seen: i64,
    /// In English.
    pub source_en: &'a str,
    /// In French.
    pub source_fr: &'a str,
}

impl DraftTexts<'_> {
    fn fields(&self) -> [(&'static str, Language, &str); 2] {
        [("source_en", Language::En, self.source_en), ("source_fr", Language::Fr, self.source_fr)]
    }
}

/// Begins a new version of a document: with the text of the version in force (`current`), or with the one that comes with
/// this release (`shipped`).
///
/// # Errors
/// [`ErrorCode::Conflict`] while another one is being written or is announced.
pub async fn begin_draft(site: &Site, actor: &Actor, document: &str, from: &str) -> Result<VersionId> {
    require(actor, Permission::ManagePolicies)?;
    let mut problems = Problems::default();
    let document = Document::from_word(document);
    if document.is_none() {
        problems.add("document", Problem::NotAChoice);
    }
    if !["current", "shipped"].contains(&from) {
        problems.add("from", Problem::NotAChoice);
    }
    check(problems)?;
    let document = document.ok_or(ErrorCode::Invalid)?;
    let tx = site.db.begin().await?;
    let in_force = store::in_state(&tx, document, VersionState::Effective).await?.ok_or(ErrorCode::NotFound)?;
    if store::in_state(&tx, document, VersionState::Announced).await?.is_some() {
        return Err(ErrorCode::Conflict.into());
    }
    let mut texts = Vec::new();
    for language in Language::ALL {
        let source = match from {
            "shipped" => shipped::text(document, language).to_owned(),
            _ => store::text(&tx, in_force.id, language).await?.source,
        };
        texts.push((language, source));
    }
    let id = insert(site, &tx, document, &texts).await?;
    audit::record(site, &tx, actor, "policy.drafted", None, document.word()).await?;
    tx.commit().await?;
    Ok(id)
}

/// Inserts a draft.
pub(super) async fn insert(
    site: &Site,
    tx: &Tx,
    document: Document,
    texts: &[(Language, String)],
) -> Result<VersionId> {
    let draft = Version {
        id: site.new_id()?,
        document,
        number: None,
        state: VersionState::Draft,
        successor: String::new(),
        changed_at: site.now(),
        announced_at: None,
        effective_at: None,
        ended_at: None,
    };
    if !store::insert_version(tx, &draft).await? {
        return Err(ErrorCode::Conflict.into());
    }
    for (language, source) in texts {
        store::insert_text(tx, draft.id, *language, source, "").await?;
    }
    Ok(draft.id)
}

/// Keeps the texts of a draft. Nothing else is ever changed: what was published stays as it is.
///
/// # Errors
/// A problem of a field whose text is empty or too long, has no title or an unknown placeholder; [`ErrorCode::Conflict`]
/// for a version that is no draft, or was changed since it was opened.
pub async fn save_draft(site: &Site, actor: &Actor, version: VersionId, texts: &DraftTexts<'_>) -> Result<()> {
    require(actor, Permission::ManagePolicies)?;
    let document = store::by_id(&site.db, version).await?.ok_or(ErrorCode::NotFound)?.document;
    check(problems_of(texts))?;
    let tx = site.db.begin().await?;
    // Two saves within one millisecond differ all the same.
    let changed_at = site.now().max(texts.seen + 1);
    if store::touch_draft(&tx, version, texts.seen, changed_at).await? == 0 {
        return Err(ErrorCode::Conflict.into());
    }
    for (_, language, source) in texts.fields() {
        store::set_source(&tx, version, language, &normal(source)).await?;
    }
    audit::record(site, &tx, actor, "policy.saved", None, document.word()).await?;
    tx.commit().await?;
    Ok(())
}

/// Checks the texts of a draft as [`save_draft`] does, and changes nothing.
pub fn check_draft(actor: &Actor, texts: &DraftTexts<'_>) -> Result<()> {
    require(actor, Permission::ManagePolicies)?;
    check(problems_of(texts))
}

/// The text of a draft as it would read if it were published now.
pub async fn preview(site: &Site, actor: &Actor, source: &str, language: Language) -> Result<Clauses> {
    require(actor, Permission::ManagePolicies)?;
    let text = placeholder::fill(site, &site.db, language, "", &normal(source)).await?;
    Ok(markdown::render_document(&text, language))
}

/// A form sends its lines with a carriage return (URL Standard); a text has none.
fn normal(source: &str) -> String {
    let mut text = source.replace("\r\n", "\n").trim().to_owned();
    text.push('\n');
    text
}

fn problems_of(texts: &DraftTexts<'_>) -> Problems {
    let mut problems = Problems::default();
    for (field, language, source) in texts.fields() {
        problems.text(field, source, 1, LONGEST);
        if problems.has(field) {
            continue;
        }
        if let Some(line) = placeholder::unknown(source.trim_start()) {
            problems.add(field, Problem::UnknownPlaceholder(line));
        } else if markdown::render_document(source.trim_start(), language).title.is_empty() {
            problems.add(field, Problem::NoTitle);
        }
    }
    problems
}

/// Throws a draft away.
///
/// # Errors
/// [`ErrorCode::Conflict`] for a version that is no draft.
pub async fn discard_draft(site: &Site, actor: &Actor, version: VersionId) -> Result<()> {
    require(actor, Permission::ManagePolicies)?;
    let tx = site.db.begin().await?;
    let document = store::by_id(&tx, version).await?.ok_or(ErrorCode::NotFound)?.document;
    if store::delete_draft(&tx, version).await? == 0 {
        return Err(ErrorCode::Conflict.into());
    }
    audit::record(site, &tx, actor, "policy.discarded", None, document.word()).await?;
    tx.commit().await?;
    Ok(())
}
