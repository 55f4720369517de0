use model::{Millis, language::Language, processing::ProcessingRecipient, recipient};

use super::{received_by, word};
use crate::{
    recipients::country::{self, Transfer},
    register::{Category, Recipient, date, tables, text, text_with},
    settings::{MailRoute, Settings},
};

/// A company as the operator configured it.
struct Vendor<'a> {
    name: String,
    country: &'a str,
    safeguard: &'a str,
}

/// Everybody who receives data on this installation.
pub(super) fn of_installation(language: Language, settings: &Settings, now: Millis) -> Vec<ProcessingRecipient> {
    Recipient::ALL
        .into_iter()
        .filter_map(|recipient| {
            let mut received: Vec<Category> = tables()
                .filter(|table| received_by(settings, table).any(|found| found == recipient))
                .map(|table| table.category)
                .collect();
            received.sort_by_key(|category| Category::ALL.iter().position(|known| known == category));
            received.dedup();
            (!received.is_empty()).then(|| describe(language, settings, recipient, &received, now))
        })
        .collect()
}

/// The companies that the configuration names.
pub(crate) fn configured(language: Language, settings: &Settings, now: Millis) -> Vec<ProcessingRecipient> {
    of_installation(language, settings, now).into_iter().filter(|recipient| recipient.company.is_some()).collect()
}

/// An entry of the register of recipients.
pub(super) fn describe_registered(language: Language, found: &recipient::Recipient) -> ProcessingRecipient {
    let role = word(language, "recipient-role", found.role.word());
    let company = format!("{role}, {}", country::name(language, &found.country));
    ProcessingRecipient {
        name: match found.until {
            None => found.name.clone(),
            Some(until) => {
                let values = [("name", found.name.as_str().into()), ("until", date(language, until).into())];
                text_with(language, "recipient-ended", &values)
            }
        },
        company: Some(company),
        transfer: found.transfer.clone(),
        is_incomplete: found.is_incomplete,
        categories: found.categories.iter().map(|category| word(language, "category", category)).collect(),
    }
}

fn describe(
    language: Language,
    settings: &Settings,
    recipient: Recipient,
    received: &[Category],
    now: Millis,
) -> ProcessingRecipient {
    let (company, transfer, is_incomplete) = match vendor(language, settings, recipient) {
        Some(vendor) => {
            let (transfer, is_incomplete) = transfer(language, &vendor, now);
            let company = [vendor.name.as_str(), vendor.country].join(", ");
            (Some(company.trim_end_matches(", ").to_owned()), transfer, is_incomplete)
        }
        None => (None, word(language, "processing-transfer", transfer_of_people(recipient)), false),
    };
    ProcessingRecipient {
        name: word(language, "processing-recipient", recipient.word()),
        company,
        transfer,
        is_incomplete,
        categories: received.iter().map(|category| word(language, "category", category.word())).collect(),
    }
}

/// Published pages are read wherever somebody opens them, and whoever is named may be anywhere; staff and the others concerned
/// are not elsewhere by themselves.
const fn transfer_of_people(recipient: Recipient) -> &'static str {
    match recipient {
        Recipient::Public | Recipient::Members => "published",
        Recipient::Named => "handed-over",
        _ => "none",
    }
}

fn vendor(language: Language, settings: &Settings, recipient: Recipient) -> Option<Vendor<'_>> {
    match recipient {
        Recipient::Hosting => Some(Vendor {
            name: if settings.hosting_provider.is_empty() {
                text(language, "processing-own-machines").into_owned()
            } else {
                settings.hosting_provider.clone()
            },
            country: &settings.hosting_country,
            safeguard: &settings.hosting_safeguard,
        }),
        Recipient::MailProvider => Some(Vendor {
            name: if settings.mail_provider.is_empty() {
                mail_server(&settings.mail).unwrap_or_default()
            } else {
                settings.mail_provider.clone()
            },
            country: &settings.mail_country,
            safeguard: &settings.mail_safeguard,
        }),
        _ => None,
    }
}

/// The name of the mail server, without its password.
fn mail_server(route: &MailRoute) -> Option<String> {
    let MailRoute::Smtp(address) = route else { return None };
    let rest = address.split_once("://").map_or(address.as_str(), |(_, rest)| rest);
    let rest = rest.split(['/', '?']).next().unwrap_or_default();
    let host = rest.rsplit_once('@').map_or(rest, |(_, host)| host);
    let host = host.rsplit_once(':').map_or(host, |(host, _)| host);
    Some(host.to_owned())
}

/// Whether data leaves the European Economic Area, and whether the operator still has to say something.
fn transfer(language: Language, vendor: &Vendor<'_>, now: Millis) -> (String, bool) {
    let sentence = |key: &str| word(language, "processing-transfer", key);
    if vendor.country.is_empty() {
        return (sentence("unknown"), true);
    }
    let to = country::code_of(vendor.country).map_or(Transfer::Unprotected, |code| Transfer::to(code, now));
    if let Transfer::Adequate(found) = to {
        let decision = [("decision", found.decision.into())];
        (text_with(language, "processing-transfer-adequate", &decision), false)
    } else if to == Transfer::None {
        (sentence("none"), false)
    } else if vendor.safeguard.is_empty() {
        (sentence("unprotected"), true)
    } else {
        let safeguard = [("safeguard", vendor.safeguard.into())];
        (text_with(language, "processing-transfer-protected", &safeguard), false)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with_mail(country: &str, safeguard: &str) -> Settings {
        Settings {
            mail: MailRoute::Smtp("smtps://ada:p%40ss@mail.example:465".to_owned()),
            mail_country: country.to_owned(),
            mail_safeguard: safeguard.to_owned(),
            ..Settings::default()
        }
    }

    fn provider(settings: &Settings) -> Option<ProcessingRecipient> {
        of_installation(Language::En, settings, 0).into_iter().find(|found| found.name == "Mail provider")
    }

    #[test]
    fn the_mail_provider_is_a_recipient_once_there_is_one_and_its_password_is_nobody_s_business() {
        assert_eq!(provider(&Settings::default()), None);
        let found = provider(&with_mail("France", "")).unwrap();
        assert_eq!(found.company.as_deref(), Some("mail.example, France"));
        assert!(found.categories.contains(&"Mails".to_owned()));
    }

    #[test]
    fn a_country_outside_the_area_needs_a_safeguard_and_nobody_guesses_one() {
        for (country, safeguard, is_incomplete) in [
            ("", "", true),
            ("France", "", false),
            ("FR", "", false),
            ("norway", "", false),
            ("Suisse", "", false),
            ("United States", "", true),
            ("United States", "Standard contractual clauses", false),
        ] {
            let found = provider(&with_mail(country, safeguard)).unwrap();
            assert_eq!(found.is_incomplete, is_incomplete, "{country} {safeguard}: {}", found.transfer);
            assert_eq!(found.transfer.contains("Standard"), !safeguard.is_empty(), "{country}");
        }
    }

    #[test]
    fn a_mail_server_is_named_without_port_and_password() {
        for (address, name) in [
            ("smtp://mail.example", "mail.example"),
            ("smtp://mail.example:25/", "mail.example"),
            ("smtps://a:b@c@mail.example:465?tls=required", "mail.example"),
        ] {
            assert_eq!(mail_server(&MailRoute::Smtp(address.to_owned())).unwrap(), name);
        }
    }
}
