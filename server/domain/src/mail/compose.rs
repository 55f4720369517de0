use std::sync::LazyLock;

use model::{DAY, language::Language, privacy::ReceiptLine};

use super::MailKind;
use crate::{
    error::{Error, Result},
    markdown, register,
    settings::Settings,
    words::{FluentArgs, Source, Words, WordsError},
};

const SOURCES: &[Source] = &[
    Source {
        language: Language::En,
        file: "server/domain/locales/en/mail.ftl",
        text: include_str!("../../locales/en/mail.ftl"),
    },
    Source {
        language: Language::Fr,
        file: "server/domain/locales/fr/mail.ftl",
        text: include_str!("../../locales/fr/mail.ftl"),
    },
];

static WORDS: LazyLock<Result<Words, WordsError>> = LazyLock::new(|| Words::read(SOURCES));

/// A mail as the person reads it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Composed {
    pub subject: String,
    pub text: String,
    pub html: String,
    /// Where one leaves what the mail is part of (RFC 2369, RFC 8058); service mail has none.
    pub leave: Option<String>,
}

/// Writes a mail: greeting, what happened, the link on a line of its own, what to do when it was not them, whom to ask.
pub(super) fn compose(settings: &Settings, language: Language, first_name: &str, kind: &MailKind) -> Result<Composed> {
    let words = WORDS.as_ref().map_err(Error::fault("reading the words of mails"))?;
    let mut args = FluentArgs::new();
    args.set("site", settings.name.as_str());
    args.set("name", first_name);
    args.set("support", settings.support_address.as_str());
    args.set("authority", settings.authority.name.as_str());
    args.set("complaint", settings.authority.complaint.as_str());
    args.set("days", settings.cooling_off / DAY);
    args.set("leave", format!("{}/settings/delete", settings.url));
    args.set("controller", settings.controller.as_str());
    let sentence = |key: &str| words.text_with(language, key, &args);

    if let MailKind::News { topic, subject, body, link } = kind {
        args.set("topic", topic.as_str());
        let sentence = |key: &str| words.text_with(language, key, &args);
        let greeting = sentence("mail-greeting");
        let ending = [sentence("mail-news-why"), link.clone(), sentence("mail-farewell"), sentence("mail-support")];
        let said = format!(
            "{}{}<hr>\n{}",
            elements(std::slice::from_ref(&greeting), None),
            markdown::render_mail(body, &settings.url),
            elements(&ending, Some(link.as_str()))
        );
        return Ok(Composed {
            subject: subject.clone(),
            text: format!("{greeting}\n\n{body}\n\n--\n\n{}\n", ending.join("\n\n")),
            html: page(language, &said),
            leave: Some(link.clone()),
        });
    }
    let word = kind.word();
    let mut paragraphs = vec![sentence("mail-greeting"), sentence(&format!("mail-{word}"))];
    if let MailKind::AccountDeleted { lines, .. } = kind
        && !lines.is_empty()
    {
        let lines: Vec<String> = lines.iter().map(|line| counted(words, language, line)).collect();
        paragraphs.push(lines.join("\n"));
    }
    if let MailKind::BreachNotice { text, .. } = kind {
        let part = |(name, part): (&str, &str)| format!("{}\n{part}", sentence(&format!("mail-breach-notice-{name}")));
        paragraphs.extend(text.parts().map(part));
    }
    paragraphs.extend(kind.line().map(ToOwned::to_owned));
    paragraphs.extend(kind.link().map(ToOwned::to_owned));
    paragraphs.extend([
        sentence(&format!("mail-{word}-otherwise")),
        sentence("mail-farewell"),
        sentence("mail-support"),
    ]);
    Ok(Composed {
        subject: sentence(&format!("mail-{word}-subject")),
        html: page(language, &elements(&paragraphs, kind.link())),
        text: paragraphs.join("\n\n") + "\n",
        leave: None,
    })
}

/// A mail as it will look, before anybody gets it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// Its subject.
    pub subject: String,
    /// What it says, as HTML.
    pub html: String,
}

/// A mail as somebody would read it.
pub fn preview(settings: &Settings, language: Language, first_name: &str, kind: &MailKind) -> Result<Preview> {
    let Composed { subject, html, .. } = compose(settings, language, first_name, kind)?;
    let body = html.split_once("<body>\n").and_then(|(_, rest)| rest.split_once("</body>"));
    Ok(Preview { subject, html: body.map(|(body, _)| body.to_owned()).unwrap_or_default() })
}

/// What becomes of one category, in a line.
fn counted(words: &Words, language: Language, line: &ReceiptLine) -> String {
    let mut args = FluentArgs::new();
    args.set("category", register::text(language, &format!("category-{}", line.category)).into_owned());
    args.set("erased", line.tally.erased);
    args.set("anonymised", line.tally.anonymised);
    args.set("kept", line.tally.kept);
    words.text_with(language, "mail-account-deleted-line", &args)
}

/// Paragraphs as HTML, in which the link is one.
fn elements(paragraphs: &[String], link: Option<&str>) -> String {
    paragraphs
        .iter()
        .map(|paragraph| {
            let escaped = escape(paragraph);
            if link == Some(paragraph.as_str()) {
                format!("<p><a href=\"{escaped}\">{escaped}</a></p>\n")
            } else {
                format!("<p>{}</p>\n", escaped.replace('\n', "<br>\n"))
            }
        })
        .collect()
}

fn page(language: Language, body: &str) -> String {
    format!("<!DOCTYPE html>\n<html lang=\"{}\">\n<body>\n{body}</body>\n</html>\n", language.tag())
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use model::{breach::NoticeText, privacy::Tally};

    use super::*;

    fn notice() -> NoticeText {
        let [happened, consequences, measures, advice, contact] =
            ["A copy was lost", "Unwanted mail", "It was locked", "Choose a password", "dpo@learn.example"]
                .map(str::to_owned);
        NoticeText { happened, consequences, measures, advice, contact }
    }

    fn kinds() -> Vec<MailKind> {
        let link = "https://learn.example/x?token=a&b".to_owned();
        vec![
            MailKind::ConfirmAddress { link: link.clone() },
            MailKind::AccountExists { link: link.clone() },
            MailKind::ResetPassword { link: link.clone() },
            MailKind::ConfirmNewAddress { link: link.clone() },
            MailKind::AddressChanged { link: link.clone() },
            MailKind::PasswordChanged,
            MailKind::NewDevice { device: "Firefox on Linux".to_owned(), link: link.clone() },
            MailKind::AlarmRaised { link: link.clone() },
            MailKind::CourseHandedOver { title: "Good notes".to_owned(), link: link.clone() },
            MailKind::IdentityCode { code: "K7QF-2M01".to_owned() },
            MailKind::ArchiveReady { link: link.clone() },
            MailKind::ShareMade { recipient: "Lucie Martin".to_owned(), link: link.clone() },
            MailKind::AssistedRequest { reason: "By telephone.".to_owned(), link: link.clone() },
            MailKind::RequestExtended { reason: "There is much of it.".to_owned(), link: link.clone() },
            MailKind::RequestAnswered { link: link.clone() },
            MailKind::ArchiveLeft { from: "Ada Example".to_owned(), link: link.clone() },
            MailKind::RestrictionEnds { reason: "It is corrected.".to_owned(), link: link.clone() },
            MailKind::Disclosed { authority: "Court of Lyon".to_owned(), link: link.clone() },
            MailKind::BreachNotice { text: notice(), link: link.clone() },
            MailKind::PolicyAnnounced { what: "Privacy policy".to_owned(), link: link.clone() },
            MailKind::ControllerChanges { what: "Successor Ltd".to_owned(), link: link.clone() },
            MailKind::News {
                topic: "Lanterns".to_owned(),
                subject: "A new lantern".to_owned(),
                body: "It **shines**, see [the course](/courses/light). ![x](/pixel.png)".to_owned(),
                link: link.clone(),
            },
            MailKind::DeletionPlanned { link: link.clone() },
            MailKind::AccountDeleted { link: String::new(), lines: Vec::new() },
            MailKind::AccountDeleted {
                link,
                lines: vec![ReceiptLine {
                    category: "account".to_owned(),
                    tally: Tally { erased: 7, ..Tally::default() },
                }],
            },
        ]
    }

    #[test]
    fn each_kind_is_whole_in_each_language() {
        let settings = Settings::default();
        for language in Language::ALL {
            for kind in kinds() {
                let mail = compose(&settings, language, "<Ada>", &kind).unwrap();
                let all = format!("{} {}", mail.subject, mail.text);
                assert!(!all.contains("mail-") && !all.contains('{'), "{language:?} {}: {all}", kind.word());
                assert!(mail.text.contains("<Ada>") && mail.html.contains("&lt;Ada&gt;"));
                assert!(mail.text.contains(&settings.support_address));
                assert!(kind.line().is_none_or(|line| mail.text.lines().any(|found| found == line)));
                assert!(kind.link().is_none_or(|link| mail.text.lines().any(|line| line == link)));
                assert!(kind.link().is_none() || mail.html.contains("token=a&amp;b\""));
            }
        }
    }

    #[test]
    fn news_name_their_topic_load_nothing_and_alone_can_be_left() {
        let settings = Settings::default();
        for language in Language::ALL {
            for kind in kinds() {
                let mail = compose(&settings, language, "Ada", &kind).unwrap();
                let MailKind::News { link, .. } = &kind else {
                    assert_eq!(mail.leave, None, "{}", kind.word());
                    continue;
                };
                assert_eq!(mail.leave.as_ref(), Some(link));
                assert!(mail.text.contains("Lanterns") && mail.html.contains("Lanterns"));
                assert!(mail.html.contains("<strong>shines</strong>") && !mail.html.contains("<img"), "{}", mail.html);
                assert!(mail.html.contains(&format!("href=\"{}/courses/light\"", settings.url)), "{}", mail.html);
                let seen = preview(&settings, language, "Ada", &kind).unwrap();
                assert!(seen.html.contains("shines") && !seen.html.contains("body>"));
            }
        }
    }

    #[test]
    fn the_last_mail_counts_what_goes_and_says_where_the_receipt_is() {
        let kind = kinds().pop().unwrap();
        for (language, line) in [(Language::En, "Account: 7 erased"), (Language::Fr, "Compte\u{a0}: 7 effacés")] {
            let mail = compose(&Settings::default(), language, "Ada", &kind).unwrap();
            assert!(mail.text.lines().any(|found| found.starts_with(line)), "{}", mail.text);
        }
    }

    #[test]
    fn a_notice_of_a_breach_says_all_that_the_law_asks_for() {
        let kind = MailKind::BreachNotice { text: notice(), link: "https://learn.example/x".to_owned() };
        for language in Language::ALL {
            let mail = compose(&Settings::default(), language, "Ada", &kind).unwrap();
            for (_, part) in notice().parts() {
                assert!(mail.text.lines().any(|line| line == part), "{}", mail.text);
                assert!(mail.html.contains(part));
            }
        }
    }

    #[test]
    fn french_has_its_non_breaking_spaces() {
        for line in SOURCES[1].text.lines() {
            for mark in [" :", " ;", " !", " ?", "« ", " »", "'"] {
                assert!(!line.contains(mark), "{mark:?} in {line}");
            }
        }
    }
}
