//! Pass phrases that can be read out on the telephone: five groups of four signs, none of which looks or sounds like another.

use crate::random::{Random, RandomFailed};

/// 30 signs, so that 20 of them hold 98 bits: too many to guess, even for whoever had the hash.
const SIGNS: &[u8; 30] = b"abcdefghjkmnpqrstuvwxyz2345679";
const GROUPS: usize = 5;
const IN_A_GROUP: usize = 4;

/// A new pass phrase: `k7qm-3xvd-…`.
pub fn generate(random: &dyn Random) -> Result<String, RandomFailed> {
    // The greatest multiple of the number of signs: what lies above would make the first ones likelier.
    const FAIR: u8 = 240;
    let mut phrase = String::with_capacity(GROUPS * (IN_A_GROUP + 1));
    let mut signs = 0;
    while signs < GROUPS * IN_A_GROUP {
        let mut bytes = [0; 32];
        random.fill(&mut bytes)?;
        for byte in bytes.into_iter().filter(|byte| *byte < FAIR).take(GROUPS * IN_A_GROUP - signs) {
            if signs > 0 && signs.is_multiple_of(IN_A_GROUP) {
                phrase.push('-');
            }
            phrase.push(char::from(SIGNS[usize::from(byte) % SIGNS.len()]));
            signs += 1;
        }
    }
    Ok(phrase)
}

/// A pass phrase without what people add when they type it: capitals, spaces, other strokes.
pub fn normal(typed: &str) -> String {
    typed.chars().filter(|sign| sign.is_alphanumeric()).flat_map(char::to_lowercase).take(64).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::collections::BTreeSet;

    use super::*;
    use crate::random::CountingRandom;

    #[test]
    fn a_pass_phrase_is_twenty_signs_and_each_sign_occurs() {
        let random = CountingRandom::default();
        let mut seen = BTreeSet::new();
        for _ in 0..100 {
            let phrase = generate(&random).unwrap();
            let groups: Vec<&str> = phrase.split('-').collect();
            assert_eq!(groups.len(), GROUPS, "{phrase}");
            assert!(groups.iter().all(|group| group.len() == IN_A_GROUP), "{phrase}");
            seen.extend(normal(&phrase).bytes());
        }
        assert_eq!(seen.len(), SIGNS.len());
    }

    #[test]
    fn it_may_be_typed_as_it_was_heard() {
        assert_eq!(normal(" K7QM 3xvd – "), "k7qm3xvd");
        assert_eq!(normal(&"a".repeat(1000)).len(), 64);
    }
}
