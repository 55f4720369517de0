use model::{
    language::Language,
    policy::{Document, Version, VersionState},
};

use super::{publish, store};
use crate::{Site, actor::Actor, audit, error::Result};

/// The text of a document that comes with this release, as Markdown with placeholders.
pub(super) const fn text(document: Document, language: Language) -> &'static str {
    match (document, language) {
        (Document::Privacy, Language::En) => include_str!("../../policies/en/privacy.md"),
        (Document::Privacy, Language::Fr) => include_str!("../../policies/fr/privacy.md"),
        (Document::Terms, Language::En) => include_str!("../../policies/en/terms.md"),
        (Document::Terms, Language::Fr) => include_str!("../../policies/fr/terms.md"),
        (Document::Cookies, Language::En) => include_str!("../../policies/en/cookies.md"),
        (Document::Cookies, Language::Fr) => include_str!("../../policies/fr/cookies.md"),
        (Document::Legal, Language::En) => include_str!("../../policies/en/legal.md"),
        (Document::Legal, Language::Fr) => include_str!("../../policies/fr/legal.md"),
    }
}

/// Publishes what this release brings as version 1 of each document that has none yet, in force at once: the site answers
/// for something from its first moment. The schema can't do it, which knows no configuration. Of several servers that
/// start at once, one does.
pub async fn publish_shipped(site: &Site) -> Result<()> {
    let known = store::documents(&site.db).await?;
    for document in Document::ALL.into_iter().filter(|document| !known.iter().any(|word| word == document.word())) {
        let now = site.now();
        let version = Version {
            id: site.new_id()?,
            document,
            number: Some(1),
            state: VersionState::Effective,
            successor: String::new(),
            changed_at: now,
            announced_at: Some(now),
            effective_at: Some(now),
            ended_at: None,
        };
        let tx = site.db.begin().await?;
        if store::insert_version(&tx, &version).await? {
            for language in Language::ALL {
                store::insert_text(&tx, version.id, language, text(document, language), "").await?;
            }
            publish::fix(site, &tx, &version).await?;
            audit::record(site, &tx, &Actor::System, "policy.published", None, document.word()).await?;
            tx.commit().await?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::{markdown::render_document, policy::placeholder::unknown};

    fn targets(text: &str) -> Vec<&str> {
        text.split("](").skip(1).filter_map(|rest| rest.split(')').next()).collect()
    }

    #[test]
    fn each_text_is_whole_and_says_the_same_in_each_language() {
        for document in Document::ALL {
            let all = Language::ALL.map(|language| {
                let source = text(document, language);
                assert_eq!(unknown(source), None, "{document:?} {language:?}");
                let rendered = render_document(source, language);
                assert!(!rendered.title.is_empty(), "{document:?} {language:?}");
                for clause in &rendered.clauses {
                    assert!(!clause.short.is_empty() && !clause.html.is_empty(), "{document:?}: {}", clause.title);
                }
                let ids: Vec<String> = rendered.clauses.into_iter().map(|clause| clause.id).collect();
                assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
                (ids, targets(source))
            });
            assert_eq!(all[0], all[1], "{document:?} differs between the languages");
        }
    }

    #[test]
    fn french_has_its_non_breaking_spaces() {
        for document in Document::ALL {
            for line in text(document, Language::Fr).lines() {
                for mark in [" :", " ;", " !", " ?", "« ", " »", "'"] {
                    assert!(!line.contains(mark), "{mark:?} in {line}");
                }
            }
        }
    }
}
