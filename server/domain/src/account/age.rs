use model::{
    account::AgeBand,
    error::{Problem, Problems},
};

const ADULT: u8 = 18;
const OLDEST: u8 = 130;

/// Reads the answer to the age question, in years. Only the band goes on; the number ends here.
pub(super) fn read(problems: &mut Problems, field: &str, typed: &str, digital_consent_age: u8) -> AgeBand {
    let typed = typed.trim();
    match typed.parse::<u8>() {
        _ if typed.is_empty() => problems.add(field, Problem::Missing),
        Err(_) => problems.add(field, Problem::NotANumber),
        Ok(age) if age > OLDEST => problems.add(field, Problem::NotANumber),
        Ok(age) if age < digital_consent_age => problems.add(field, Problem::BelowMinimumAge),
        Ok(age) if age < ADULT => return AgeBand::Minor,
        Ok(_) => return AgeBand::Adult,
    }
    AgeBand::Minor
}
