use super::script::{Cast, ScriptError, TopicScript, read};
use crate::error::{Error, Result};

const CAST: &str = include_str!("../../../demonstration/forum/members.json");

const TOPICS: &[&str] = &[
    include_str!("../../../demonstration/forum/en/notes-you-reread.md"),
    include_str!("../../../demonstration/forum/fr/relire-ses-notes.md"),
    include_str!("../../../demonstration/forum/en/borrow-in-a-loop.md"),
    include_str!("../../../demonstration/forum/en/tuesday-group.md"),
    include_str!("../../../demonstration/forum/en/stuck-at-the-middle.md"),
    include_str!("../../../demonstration/forum/fr/chaine-ou-tranche.md"),
    include_str!("../../../demonstration/forum/en/table-or-prose.md"),
    include_str!("../../../demonstration/forum/fr/groupe-du-jeudi.md"),
];

/// Who takes part, and where.
///
/// # Errors
/// When the file inside this release can't be read.
pub fn cast() -> Result<Cast> {
    serde_json::from_str(CAST).map_err(Error::fault("reading the members of the demonstration"))
}

/// Every conversation.
///
/// # Errors
/// When a file inside this release can't be read.
pub fn topics() -> Result<Vec<TopicScript>> {
    let topics: Result<_, ScriptError> = TOPICS.iter().map(|script| read(script)).collect();
    topics.map_err(Error::fault("reading the conversations of the demonstration"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_conversation_fits_together() {
        let cast = cast().unwrap();
        let members: BTreeSet<&str> = cast.members.iter().map(|member| member.key.as_str()).collect();
        let categories: BTreeSet<&str> = cast.categories.iter().map(|category| category.key.as_str()).collect();
        for topic in topics().unwrap() {
            assert!(categories.contains(topic.category.as_str()), "{}", topic.title);
            assert!(topic.posts.len() >= 3, "{}", topic.title);
            assert!(topic.posts.windows(2).all(|pair| pair[0].age >= pair[1].age), "{}", topic.title);
            for post in &topic.posts {
                assert!(members.contains(post.author.as_str()), "{}", post.author);
                assert!(!post.text.is_empty(), "{}", topic.title);
                if let Some(quote) = &post.quote {
                    let source = topic.posts[quote.post - 1].text.replace(['*', '`'], "");
                    assert!(source.contains(&quote.words), "{}", quote.words);
                }
                for (kind, by) in &post.reactions {
                    assert!(["like", "thanks", "insight", "heart"].contains(&kind.as_str()), "{kind}");
                    assert!(by.iter().all(|member| members.contains(member.as_str()) && *member != post.author));
                }
            }
        }
    }

    #[test]
    fn french_has_its_spaces() {
        for topic in topics().unwrap().iter().filter(|topic| topic.category == "francais") {
            for post in &topic.posts {
                let prose = post.text.split("```").step_by(2);
                for bad in [" :", " ;", " !", " ?", "« ", " »", "'"] {
                    assert!(!prose.clone().any(|part| part.contains(bad)), "{bad:?} in {}", topic.title);
                }
            }
        }
    }
}
