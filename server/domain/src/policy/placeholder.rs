use model::{DAY, language::Language, recipient::Recipient};

use super::cookies;
use crate::{
    Site,
    db::Read,
    error::Result,
    recipients,
    register::{data_tables, escaped, measures_list, recipients_table, retention_table, text, text_with},
};

/// What a text names in double braces, and what the configuration or the register puts in its place when it is published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Placeholder {
    /// What the installation calls itself.
    Site,
    /// Its public address.
    Address,
    /// The company that answers for the data.
    Controller,
    /// Where people write for help.
    Support,
    /// Whose machines it runs on.
    Hosting,
    /// The country of those machines.
    Country,
    /// The supervisory authority.
    Authority,
    /// The page where people complain to it.
    Complaint,
    /// From which age there is an account, in years.
    MinimumAge,
    /// How long a deletion can be cancelled.
    Reconsideration,
    /// What is held and why, from the register.
    Data,
    /// Who receives it, from the register.
    Recipients,
    /// How long it is kept, from the register.
    Retention,
    /// What protects it.
    Measures,
    /// The cookies.
    Cookies,
}

impl Placeholder {
    /// All placeholders.
    pub const ALL: [Self; 15] = [
        Self::Site,
        Self::Address,
        Self::Controller,
        Self::Support,
        Self::Hosting,
        Self::Country,
        Self::Authority,
        Self::Complaint,
        Self::MinimumAge,
        Self::Reconsideration,
        Self::Data,
        Self::Recipients,
        Self::Retention,
        Self::Measures,
        Self::Cookies,
    ];

    /// The word in double braces.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Site => "site",
            Self::Address => "address",
            Self::Controller => "controller",
            Self::Support => "support",
            Self::Hosting => "hosting",
            Self::Country => "country",
            Self::Authority => "authority",
            Self::Complaint => "complaint",
            Self::MinimumAge => "minimum-age",
            Self::Reconsideration => "reconsideration",
            Self::Data => "data",
            Self::Recipients => "recipients",
            Self::Retention => "retention",
            Self::Measures => "measures",
            Self::Cookies => "cookies",
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|placeholder| placeholder.word() == word)
    }

    /// Whether a text names it.
    pub(super) fn is_in(self, source: &str) -> bool {
        segments(source).iter().any(|segment| matches!(segment, Segment::Known(known) if *known == self))
    }

    /// What stands in its place, as Markdown.
    fn value(self, site: &Site, language: Language, successor: &str, receiving: &[Recipient]) -> Result<String> {
        let settings = &site.settings;
        let controller = if successor.is_empty() { settings.controller.as_str() } else { successor };
        Ok(match self {
            Self::Site => escaped(&settings.name),
            Self::Address => escaped(&settings.url),
            Self::Controller => escaped(controller),
            Self::Support => escaped(&settings.support_address),
            Self::Hosting if settings.hosting_provider.is_empty() => text(language, "policy-hosting-own").into_owned(),
            Self::Hosting => {
                let provider = escaped(&settings.hosting_provider);
                text_with(language, "policy-hosting-provider", &[("provider", provider.into())])
            }
            Self::Country => escaped(&settings.hosting_country),
            Self::Authority => escaped(&settings.authority.name),
            Self::Complaint => escaped(&settings.authority.complaint),
            Self::MinimumAge => settings.digital_consent_age.to_string(),
            Self::Reconsideration => {
                text_with(language, "policy-days", &[("days", (settings.cooling_off / DAY).into())])
            }
            Self::Data => data_tables(language, settings),
            Self::Recipients => recipients_table(language, settings, receiving, site.now()),
            Self::Retention => retention_table(language),
            Self::Measures => measures_list(language, settings),
            Self::Cookies => cookies::table(language, settings)?,
        })
    }
}

/// A part of a text.
enum Segment<'a> {
    Words(&'a str),
    Known(Placeholder),
    /// Double braces around something else, on this line.
    Unknown(usize),
}

fn segments(source: &str) -> Vec<Segment<'_>> {
    let mut segments = Vec::new();
    let mut done = 0;
    while let Some(open) = source[done..].find("{{").map(|at| done + at) {
        segments.push(Segment::Words(&source[done..open]));
        let close = source[open..].find("}}").map(|at| open + at);
        let word = close.map(|close| source[open + 2..close].trim());
        if let (Some(close), Some(placeholder)) = (close, word.and_then(Placeholder::from_word)) {
            segments.push(Segment::Known(placeholder));
            done = close + 2;
        } else {
            segments.push(Segment::Unknown(source[..open].matches('\n').count() + 1));
            done = open + 2;
        }
    }
    segments.push(Segment::Words(&source[done..]));
    segments
}

/// The line of the first placeholder that there is not, counted from 1.
pub(super) fn unknown(source: &str) -> Option<usize> {
    segments(source).into_iter().find_map(|segment| match segment {
        Segment::Unknown(line) => Some(line),
        Segment::Words(_) | Segment::Known(_) => None,
    })
}

/// The exact text: each placeholder with what it stands for now. What is unknown stays as it is written.
pub(super) async fn fill(
    site: &Site,
    db: &impl Read,
    language: Language,
    successor: &str,
    source: &str,
) -> Result<String> {
    let receiving = if Placeholder::Recipients.is_in(source) {
        recipients::receiving(db, language, site.now()).await?
    } else {
        Vec::new()
    };
    let mut text = String::with_capacity(source.len() * 2);
    for segment in segments(source) {
        match segment {
            Segment::Words(words) => text.push_str(words),
            Segment::Known(placeholder) => text.push_str(&placeholder.value(site, language, successor, &receiving)?),
            Segment::Unknown(_) => text.push_str("{{"),
        }
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_placeholder_that_there_is_not_is_found_with_its_line() {
        assert_eq!(unknown("a {{site}}\n{{ controller }}"), None);
        assert_eq!(unknown("a\nb {{sight}} c"), Some(2));
        assert_eq!(unknown("{{"), Some(1));
        assert_eq!(unknown("a {b} }} c"), None);
    }

    #[test]
    fn each_placeholder_has_its_own_word() {
        for placeholder in Placeholder::ALL {
            assert_eq!(Placeholder::from_word(placeholder.word()), Some(placeholder));
        }
    }
}
