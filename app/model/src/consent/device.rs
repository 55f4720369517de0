use uuid::Uuid;

use super::{LIFETIME, Purposes, VERSION};
use crate::Millis;

/// What marks an answer that was given although the browser refuses for its person.
const DESPITE_SIGNAL: &str = "signal";

/// What a visitor's device says about the question: the content of the consent cookie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DeviceChoice {
    /// The version of the question that was answered.
    pub version: i64,
    /// What was allowed.
    pub purposes: Purposes,
    /// The number of the proof. A refusal has none, so that nothing tells devices apart.
    pub proof: Option<Uuid>,
    /// Whether it was given although the browser refuses for its person (Global Privacy Control): then it counts, and
    /// not the signal.
    pub is_despite_signal: bool,
}

impl DeviceChoice {
    /// The text of the cookie: `3.none`, or `3.language+theme.<number of the proof>`, with `.signal` after it where the
    /// answer was given despite the signal.
    pub fn cookie(self) -> String {
        let (version, purposes) = (self.version, self.purposes.words());
        match self.proof.filter(|_| !self.purposes.is_none()) {
            Some(proof) if self.is_despite_signal => format!("{version}.{purposes}.{proof}.{DESPITE_SIGNAL}"),
            Some(proof) => format!("{version}.{purposes}.{proof}"),
            None => format!("{version}.{purposes}"),
        }
    }

    /// Reads the text of the cookie. An acceptance without the number of its proof is none.
    pub fn from_cookie(text: &str) -> Option<Self> {
        let mut parts = text.split('.');
        let version = parts.next()?.parse().ok()?;
        let purposes = Purposes::from_words(parts.next()?)?;
        let proof = match parts.next() {
            Some(proof) => Some(proof.parse().ok()?),
            None => None,
        };
        let is_despite_signal = match parts.next() {
            Some(DESPITE_SIGNAL) => true,
            Some(_) => return None,
            None => false,
        };
        (parts.next().is_none() && purposes.is_none() == proof.is_none()).then_some(Self {
            version,
            purposes,
            proof,
            is_despite_signal,
        })
    }

    /// Whether the question that is asked today was answered, and not too long ago. The number of a proof tells when it
    /// was given (RFC 9562, section 5.7); a refusal tells nothing, and ends with its cookie.
    pub fn is_current(self, now: Millis) -> bool {
        let is_fresh = self.proof.is_none_or(|proof| given_at(proof).is_some_and(|at| now - at < LIFETIME));
        self.version == VERSION && is_fresh
    }
}

fn given_at(proof: Uuid) -> Option<Millis> {
    let (seconds, nanoseconds) = proof.get_timestamp()?.to_unix();
    Some(Millis::try_from(seconds).ok()?.checked_mul(1000)? + Millis::from(nanoseconds / 1_000_000))
}

/// How the question stands for a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nobody answered yet, or too long ago, or another question.
    Unanswered,
    /// The browser refuses for its person (Global Privacy Control).
    RefusedBySignal,
    /// This was allowed.
    Answered(Purposes),
}

impl Standing {
    /// What follows from the answer on the device and the one of the account, both as far as they still count, and from
    /// the browser's signal. What was refused in one place is allowed in none.
    pub fn of(device: Option<DeviceChoice>, account: Option<Purposes>, has_signal: bool) -> Self {
        if has_signal && !device.is_some_and(|device| device.is_despite_signal) {
            return Self::RefusedBySignal;
        }
        match (device.map(|device| device.purposes), account) {
            (Some(device), Some(account)) => Self::Answered(device.and(account)),
            (Some(purposes), None) | (None, Some(purposes)) => Self::Answered(purposes),
            (None, None) => Self::Unanswered,
        }
    }

    /// What is allowed; nothing until somebody answered.
    pub const fn purposes(self) -> Purposes {
        match self {
            Self::Answered(purposes) => purposes,
            Self::Unanswered | Self::RefusedBySignal => Purposes::NONE,
        }
    }

    /// The answer, where a person gave one.
    pub const fn answer(self) -> Option<Purposes> {
        match self {
            Self::Answered(purposes) => Some(purposes),
            Self::Unanswered | Self::RefusedBySignal => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::consent::Purpose;

    const NOW: Millis = 1_800_000_000_000;

    fn proof(at: Millis) -> Uuid {
        uuid::Builder::from_unix_timestamp_millis(at.unsigned_abs(), &[7; 10]).into_uuid()
    }

    fn accepted() -> DeviceChoice {
        DeviceChoice { version: VERSION, purposes: Purposes::all(), proof: Some(proof(NOW)), is_despite_signal: false }
    }

    #[test]
    fn a_refusal_carries_nothing_that_tells_devices_apart() {
        let refused = DeviceChoice { purposes: Purposes::NONE, is_despite_signal: true, ..accepted() };
        assert_eq!(refused.cookie(), "3.none");
        let read = DeviceChoice::from_cookie("3.none");
        assert_eq!(read, Some(DeviceChoice { proof: None, is_despite_signal: false, ..refused }));
    }

    #[test]
    fn an_acceptance_carries_the_number_of_its_proof() {
        for answer in [accepted(), DeviceChoice { is_despite_signal: true, ..accepted() }] {
            assert!(answer.cookie().contains(&proof(NOW).to_string()));
            assert_eq!(DeviceChoice::from_cookie(&answer.cookie()), Some(answer));
        }
    }

    #[test]
    fn what_is_no_choice_counts_as_none() {
        let number = proof(NOW);
        for text in [
            String::new(),
            "2".to_owned(),
            "x.none".to_owned(),
            "3.maybe".to_owned(),
            "1.accept".to_owned(),
            "3.language+theme".to_owned(),
            format!("3.none.{number}"),
            "3.language.number".to_owned(),
            format!("3.language.{number}.other"),
            format!("3.language.{number}.signal.more"),
        ] {
            assert_eq!(DeviceChoice::from_cookie(&text), None, "{text}");
        }
    }

    #[test]
    fn an_answer_counts_for_six_months_and_for_its_question_alone() {
        assert!(accepted().is_current(NOW + LIFETIME - 1));
        assert!(!accepted().is_current(NOW + LIFETIME));
        assert!(!DeviceChoice { version: VERSION - 1, ..accepted() }.is_current(NOW));
        let undated = DeviceChoice { proof: Some(Uuid::from_u128(7)), ..accepted() };
        assert!(!undated.is_current(NOW), "a number that is no proof of ours");
    }

    #[test]
    fn what_was_refused_in_one_place_is_allowed_in_none() {
        let language = Purposes::from_iter([Purpose::Language]);
        let of = |device: Option<Purposes>, account| {
            Standing::of(device.map(|purposes| DeviceChoice { purposes, ..accepted() }), account, false)
        };
        assert_eq!(of(None, None), Standing::Unanswered);
        assert_eq!(of(Some(language), None), Standing::Answered(language));
        assert_eq!(of(None, Some(language)), Standing::Answered(language));
        assert_eq!(of(Some(Purposes::all()), Some(language)), Standing::Answered(language));
        assert_eq!(of(Some(Purposes::NONE), Some(language)), Standing::Answered(Purposes::NONE));
    }

    #[test]
    fn the_signal_counts_unless_somebody_answered_despite_it() {
        let all = Purposes::all();
        let despite = DeviceChoice { is_despite_signal: true, ..accepted() };
        assert_eq!(Standing::of(None, None, true), Standing::RefusedBySignal);
        assert_eq!(Standing::of(Some(accepted()), Some(all), true), Standing::RefusedBySignal);
        assert_eq!(Standing::of(Some(despite), None, true), Standing::Answered(all));
        assert_eq!(Standing::of(Some(despite), Some(Purposes::NONE), true), Standing::Answered(Purposes::NONE));
    }
}
