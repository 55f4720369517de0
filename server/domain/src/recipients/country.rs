//! Countries, and what the law says of sending personal data there (GDPR chapter V).

use model::{Millis, language::Language};

use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

use crate::register;

/// The codes of all countries (ISO 3166-1). Locale key: `country-<code>`, in lower case.
pub const COUNTRIES: [&str; 249] = [
    "AD", "AE", "AF", "AG", "AI", "AL", "AM", "AO", "AQ", "AR", "AS", "AT", "AU", "AW", "AX", "AZ", "BA", "BB", "BD",
    "BE", "BF", "BG", "BH", "BI", "BJ", "BL", "BM", "BN", "BO", "BQ", "BR", "BS", "BT", "BV", "BW", "BY", "BZ", "CA",
    "CC", "CD", "CF", "CG", "CH", "CI", "CK", "CL", "CM", "CN", "CO", "CR", "CU", "CV", "CW", "CX", "CY", "CZ", "DE",
    "DJ", "DK", "DM", "DO", "DZ", "EC", "EE", "EG", "EH", "ER", "ES", "ET", "FI", "FJ", "FK", "FM", "FO", "FR", "GA",
    "GB", "GD", "GE", "GF", "GG", "GH", "GI", "GL", "GM", "GN", "GP", "GQ", "GR", "GS", "GT", "GU", "GW", "GY", "HK",
    "HM", "HN", "HR", "HT", "HU", "ID", "IE", "IL", "IM", "IN", "IO", "IQ", "IR", "IS", "IT", "JE", "JM", "JO", "JP",
    "KE", "KG", "KH", "KI", "KM", "KN", "KP", "KR", "KW", "KY", "KZ", "LA", "LB", "LC", "LI", "LK", "LR", "LS", "LT",
    "LU", "LV", "LY", "MA", "MC", "MD", "ME", "MF", "MG", "MH", "MK", "ML", "MM", "MN", "MO", "MP", "MQ", "MR", "MS",
    "MT", "MU", "MV", "MW", "MX", "MY", "MZ", "NA", "NC", "NE", "NF", "NG", "NI", "NL", "NO", "NP", "NR", "NU", "NZ",
    "OM", "PA", "PE", "PF", "PG", "PH", "PK", "PL", "PM", "PN", "PR", "PS", "PT", "PW", "PY", "QA", "RE", "RO", "RS",
    "RU", "RW", "SA", "SB", "SC", "SD", "SE", "SG", "SH", "SI", "SJ", "SK", "SL", "SM", "SN", "SO", "SR", "SS", "ST",
    "SV", "SX", "SY", "SZ", "TC", "TD", "TF", "TG", "TH", "TJ", "TK", "TL", "TM", "TN", "TO", "TR", "TT", "TV", "TW",
    "TZ", "UA", "UG", "UM", "US", "UY", "UZ", "VA", "VC", "VE", "VG", "VI", "VN", "VU", "WF", "WS", "YE", "YT", "ZA",
    "ZM", "ZW",
];

/// The European Economic Area: the Union, Iceland, Liechtenstein and Norway, and what belongs to the Union as its
/// outermost regions or like Åland (TFEU art. 349, 355).
const EEA: [&str; 37] = [
    "AT", "AX", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GF", "GP", "GR", "HR", "HU", "IE", "IS",
    "IT", "LI", "LT", "LU", "LV", "MF", "MQ", "MT", "NL", "NO", "PL", "PT", "RE", "RO", "SE", "SI", "SK", "YT",
];

/// A decision of the European Commission that a country protects personal data well enough (GDPR art. 45).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Adequacy {
    /// The code of the country.
    pub country: &'static str,
    /// The number of the decision.
    pub decision: &'static str,
    /// The day on which it was adopted.
    pub adopted: &'static str,
    /// Whether it covers only some recipients there, so that it must be said why this one is among them.
    pub is_partial: bool,
    /// When it ends by itself, in milliseconds since 1970.
    pub ends_at: Option<Millis>,
}

const fn decision(country: &'static str, decision: &'static str, adopted: &'static str) -> Adequacy {
    Adequacy { country, decision, adopted, is_partial: false, ends_at: None }
}

const fn partial(country: &'static str, number: &'static str, adopted: &'static str) -> Adequacy {
    Adequacy { is_partial: true, ..decision(country, number, adopted) }
}

/// When [`ADEQUATE`] was compared with its source: 28 January 2026.
pub const ADEQUATE_AS_OF: Millis = 1_769_558_400_000;

/// Where [`ADEQUATE`] comes from: the list that the European Commission keeps, and the Official Journal.
pub const ADEQUATE_SOURCE: &str = "https://commission.europa.eu/law/law-topic/data-protection/\
                                   international-dimension-data-protection/adequacy-decisions_en";

/// The decisions in force. Canada: organisations under its law for the private sector. United States: companies that take
/// part in the Data Privacy Framework.
pub const ADEQUATE: [Adequacy; 16] = [
    decision("AD", "2010/625", "2010-10-19"),
    decision("AR", "2003/490", "2003-06-30"),
    decision("BR", "2026/179", "2026-01-26"),
    partial("CA", "2002/2", "2001-12-20"),
    decision("CH", "2000/518", "2000-07-26"),
    decision("FO", "2010/146", "2010-03-05"),
    // Until 27 December 2031, as it was prolonged on 19 December 2025.
    Adequacy { ends_at: Some(1_956_096_000_000), ..decision("GB", "2021/1772", "2021-06-28") },
    decision("GG", "2003/821", "2003-11-21"),
    decision("IL", "2011/61", "2011-01-31"),
    decision("IM", "2004/411", "2004-04-28"),
    decision("JE", "2008/393", "2008-05-08"),
    decision("JP", "2019/419", "2019-01-23"),
    decision("KR", "2022/254", "2021-12-17"),
    decision("NZ", "2013/65", "2012-12-19"),
    partial("US", "2023/1795", "2023-07-10"),
    decision("UY", "2012/484", "2012-08-21"),
];

/// What allows personal data to be sent to a country.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Transfer {
    /// It is no transfer: the country is in the European Economic Area.
    None,
    /// A decision on adequacy covers every recipient there (GDPR art. 45).
    Adequate(Adequacy),
    /// A decision covers some recipients there.
    PartlyAdequate(Adequacy),
    /// Nothing: it needs appropriate safeguards (GDPR art. 46).
    Unprotected,
}

impl Transfer {
    /// What holds at a time for the country with a code.
    pub fn to(country: &str, now: Millis) -> Self {
        if EEA.contains(&country) {
            return Self::None;
        }
        let in_force = |known: &&Adequacy| known.country == country && known.ends_at.is_none_or(|end| now < end);
        match ADEQUATE.iter().find(in_force) {
            Some(found) if found.is_partial => Self::PartlyAdequate(*found),
            Some(found) => Self::Adequate(*found),
            None => Self::Unprotected,
        }
    }

    /// Whether it must be said what protects the data.
    pub const fn needs_safeguard(self) -> bool {
        matches!(self, Self::PartlyAdequate(_) | Self::Unprotected)
    }
}

/// The code of a country, as somebody wrote it: the code itself, or the name in one of our languages.
pub fn code_of(written: &str) -> Option<&'static str> {
    let written = written.trim();
    COUNTRIES.into_iter().find(|code| {
        code.eq_ignore_ascii_case(written)
            || Language::ALL.into_iter().any(|language| name(language, code).to_lowercase() == written.to_lowercase())
    })
}

/// The name of the country with a code.
pub fn name(language: Language, code: &str) -> String {
    register::text(language, &format!("country-{}", code.to_ascii_lowercase())).into_owned()
}

/// All countries, each with its code and its name, in the order of the names: letters with an accent stand with those
/// without.
pub fn by_name(language: Language) -> Vec<(&'static str, String)> {
    let mut all: Vec<(&'static str, String)> = COUNTRIES.into_iter().map(|code| (code, name(language, code))).collect();
    let plain = |name: &str| name.nfd().filter(|sign| !is_combining_mark(*sign)).collect::<String>().to_lowercase();
    all.sort_by_cached_key(|(_, name)| plain(name));
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_country_has_its_name_in_each_language_and_each_list_names_countries() {
        for language in Language::ALL {
            for code in COUNTRIES {
                assert!(register::has(language, &format!("country-{}", code.to_lowercase())), "{language:?} {code}");
            }
        }
        let listed = EEA.into_iter().chain(ADEQUATE.map(|known| known.country));
        let mut seen = std::collections::BTreeSet::new();
        for code in listed {
            assert!(COUNTRIES.contains(&code) && seen.insert(code), "{code}");
        }
    }

    #[test]
    fn a_country_is_found_by_its_code_and_by_its_name_in_both_languages() {
        for written in ["FR", " fr ", "france"] {
            assert_eq!(code_of(written), Some("FR"), "{written}");
        }
        assert_eq!((code_of("Germany"), code_of("allemagne")), (Some("DE"), Some("DE")));
        assert_eq!((code_of("Atlantis"), code_of("")), (None, None));
    }

    #[test]
    fn countries_stand_in_the_order_of_their_names() {
        let codes: Vec<&str> = by_name(Language::Fr).into_iter().map(|(code, _)| code).collect();
        let place = |code: &str| codes.iter().position(|known| *known == code).unwrap();
        assert!(place("DK") < place("EG") && place("EG") < place("ES") && place("ES") < place("FR"), "{codes:?}");
    }

    #[test]
    fn a_decision_that_ended_protects_nobody_any_more() {
        let end = ADEQUATE.iter().find_map(|known| known.ends_at).unwrap();
        assert!(matches!(Transfer::to("GB", end - 1), Transfer::Adequate(_)));
        assert_eq!(Transfer::to("GB", end), Transfer::Unprotected);
        assert_eq!(model::time::rfc3339(end), "2031-12-27T00:00:00Z");
        assert_eq!(model::time::rfc3339(ADEQUATE_AS_OF), "2026-01-28T00:00:00Z");
        assert_eq!(Transfer::to("FR", end), Transfer::None);
        assert!(Transfer::to("US", 0).needs_safeguard() && Transfer::to("IN", 0).needs_safeguard());
        assert!(!Transfer::to("JP", 0).needs_safeguard());
    }
}
