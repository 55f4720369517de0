use model::{
    Millis,
    breach::{BreachFacts, BreachId, Nature},
    error::{Problem, Problems},
};

use super::{
    entry::{nature, note_changes, values},
    row::find_open,
};
use crate::{
    Site,
    actor::Actor,
    audit,
    authority::{self, Permission},
    db::{Param, Tx},
    error::{Result, check},
    params,
    privacy::day::moment,
    register::Category,
};

/// The most characters of a text.
pub(super) const TEXT: usize = 4000;

/// The greatest number of people or records.
const MANY: i64 = 1_000_000_000_000;

/// What is known of a breach, as it was filled in. What is not known yet stays empty (GDPR art. 33(4)).
#[derive(Clone, Debug, Default)]
pub struct NewBreach<'a> {
    /// What it is called.
    pub name: &'a str,
    /// When it began (UTC); empty when that is not known.
    pub began: &'a str,
    /// When one became aware of it (UTC), which starts the 72 hours.
    pub aware: &'a str,
    /// What happened.
    pub happened: &'a str,
    /// The words of what it did to the data.
    pub nature: &'a [String],
    /// The words of categories of the register.
    pub categories: &'a [String],
    /// About how many people; empty when that is not known.
    pub people: &'a str,
    /// About how many records; empty when that is not known.
    pub records: &'a str,
    /// What it is likely to lead to.
    pub consequences: &'a str,
    /// What was done.
    pub measures: &'a str,
}

impl NewBreach<'_> {
    fn checked(&self, now: Millis) -> Result<BreachFacts> {
        let mut problems = Problems::default();
        let name = problems.text("name", self.name, 3, 120).to_owned();
        let is_begun = !self.began.trim().is_empty();
        let began_at = if is_begun { moment(&mut problems, "began", self.began) } else { None };
        let aware_at = moment(&mut problems, "aware", self.aware);
        for (field, at) in [("began", began_at), ("aware", aware_at)] {
            if at.is_some_and(|at| at > now) {
                problems.add(field, Problem::StillToCome);
            }
        }
        if began_at.zip(aware_at).is_some_and(|(began, aware)| aware < began) {
            problems.add("aware", Problem::TooEarly);
        }
        let happened = problems.text("happened", self.happened, 10, TEXT).to_owned();
        let nature: Vec<Nature> =
            Nature::ALL.into_iter().filter(|one| self.nature.iter().any(|word| word == one.word())).collect();
        if self.nature.is_empty() {
            problems.add("nature", Problem::Missing);
        } else if self.nature.iter().any(|word| Nature::from_word(word).is_none()) {
            problems.add("nature", Problem::NotAChoice);
        }
        if self.categories.iter().any(|word| Category::from_word(word).is_none()) {
            problems.add("categories", Problem::NotAChoice);
        }
        let categories = Category::ALL.into_iter().map(Category::word);
        let categories = categories.filter(|word| self.categories.iter().any(|sent| sent == word));
        let facts = BreachFacts {
            name,
            began_at,
            aware_at: aware_at.unwrap_or_default(),
            happened,
            nature,
            categories: categories.map(str::to_owned).collect(),
            people: count(&mut problems, "people", self.people),
            records: count(&mut problems, "records", self.records),
            consequences: problems.text("consequences", self.consequences, 0, TEXT).to_owned(),
            measures: problems.text("measures", self.measures, 0, TEXT).to_owned(),
        };
        check(problems)?;
        Ok(facts)
    }
}

fn count(problems: &mut Problems, field: &str, value: &str) -> Option<u64> {
    let value = value.trim();
    if value.is_empty() {
        return None;
    }
    let number = value.parse::<i64>().ok().filter(|number| (0..=MANY).contains(number));
    if number.is_none() {
        problems.add(field, Problem::NotANumber);
    }
    number.and_then(|number| u64::try_from(number).ok())
}

/// Notes a breach, with what is known of it.
///
/// # Errors
/// A problem beside each field that is wrong.
pub async fn note_breach(site: &Site, actor: &Actor, new: &NewBreach<'_>) -> Result<BreachId> {
    authority::require(actor, Permission::DecidePrivacy)?;
    authority::require_person(actor)?;
    let facts = new.checked(site.now())?;
    let id = site.new_id()?;
    let tx = site.db.begin().await?;
    tx.execute(
        "INSERT INTO breach (id, name, aware_at, happened, nature, categories, consequences, measures, noted_by, noted_at) \
         VALUES ($1, '', $2, '', '', '', '', '', $3, $4)",
        params![id, facts.aware_at, actor.person_id(), site.now()],
    )
    .await?;
    write(&tx, id, &facts).await?;
    note_changes(site, &tx, actor, id, Vec::new(), values(&facts)).await?;
    audit::record(site, &tx, actor, "privacy.breach-noted", None, &id.to_string()).await?;
    tx.commit().await?;
    Ok(id)
}

/// Completes or puts right what is known of a breach. What was noted before stays in its history.
///
/// # Errors
/// [`NotFound`](model::error::ErrorCode::NotFound), [`Conflict`](model::error::ErrorCode::Conflict) when it is closed, and a problem beside each field that is wrong.
pub async fn change_breach(site: &Site, actor: &Actor, breach: BreachId, new: &NewBreach<'_>) -> Result<()> {
    authority::require(actor, Permission::DecidePrivacy)?;
    authority::require_person(actor)?;
    let facts = new.checked(site.now())?;
    let tx = site.db.begin().await?;
    let known = find_open(&tx, breach).await?;
    write(&tx, breach, &facts).await?;
    if note_changes(site, &tx, actor, breach, values(&known.facts), values(&facts)).await? {
        audit::record(site, &tx, actor, "privacy.breach-changed", None, &breach.to_string()).await?;
    }
    tx.commit().await?;
    Ok(())
}

async fn write(tx: &Tx, breach: BreachId, facts: &BreachFacts) -> Result<()> {
    let number = |number: Option<u64>| Param::from(number.and_then(|number| i64::try_from(number).ok()));
    tx.execute(
        "UPDATE breach SET name = $2, began_at = $3, aware_at = $4, happened = $5, nature = $6, categories = $7, \
         people = $8, records = $9, consequences = $10, measures = $11 WHERE id = $1",
        vec![
            Param::from(breach),
            Param::from(&facts.name),
            Param::from(facts.began_at),
            Param::from(facts.aware_at),
            Param::from(&facts.happened),
            Param::from(nature(facts)),
            Param::from(facts.categories.join(" ")),
            number(facts.people),
            number(facts.records),
            Param::from(&facts.consequences),
            Param::from(&facts.measures),
        ],
    )
    .await?;
    Ok(())
}
