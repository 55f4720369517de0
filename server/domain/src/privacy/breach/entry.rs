//! What is noted of a breach stays: each value has a row, with who gave it and when.

use model::{
    Millis,
    breach::{BreachFacts, BreachField, BreachId, Nature},
};

use crate::{Site, actor::Actor, db::Tx, error::Result, params};

/// Notes one value, as part of the caller's transaction.
pub(super) async fn note(
    site: &Site,
    tx: &Tx,
    actor: &Actor,
    breach: BreachId,
    field: BreachField,
    value: &str,
) -> Result<()> {
    tx.execute(
        "INSERT INTO breach_entry (id, breach_id, field, value, noted_by, noted_at) VALUES ($1, $2, $3, $4, $5, $6)",
        params![site.new_id()?, breach, field.word(), value, actor.person_id(), site.now()],
    )
    .await?;
    Ok(())
}

/// Notes each value that differs from what was noted before; tells whether there was one.
pub(super) async fn note_changes(
    site: &Site,
    tx: &Tx,
    actor: &Actor,
    breach: BreachId,
    before: Vec<(BreachField, String)>,
    after: Vec<(BreachField, String)>,
) -> Result<bool> {
    let mut is_changed = false;
    for (field, value) in after {
        let known = before.iter().find(|(of, _)| *of == field).map_or("", |(_, value)| value.as_str());
        if known != value {
            is_changed = true;
            note(site, tx, actor, breach, field, &value).await?;
        }
    }
    Ok(is_changed)
}

/// What is known of a breach, as its entries hold it: times and numbers in digits, choices as words.
pub(super) fn values(facts: &BreachFacts) -> Vec<(BreachField, String)> {
    let number = |number: Option<u64>| number.map(|number| number.to_string()).unwrap_or_default();
    vec![
        (BreachField::Name, facts.name.clone()),
        (BreachField::Began, time(facts.began_at)),
        (BreachField::Aware, time(Some(facts.aware_at))),
        (BreachField::Happened, facts.happened.clone()),
        (BreachField::Nature, nature(facts)),
        (BreachField::Categories, facts.categories.join(" ")),
        (BreachField::People, number(facts.people)),
        (BreachField::Records, number(facts.records)),
        (BreachField::Consequences, facts.consequences.clone()),
        (BreachField::Measures, facts.measures.clone()),
    ]
}

/// The words of what a breach did to the data.
pub(super) fn nature(facts: &BreachFacts) -> String {
    facts.nature.iter().map(|nature| Nature::word(*nature)).collect::<Vec<_>>().join(" ")
}

/// A time in digits; nothing where there is none.
pub(super) fn time(at: Option<Millis>) -> String {
    at.map(|at| at.to_string()).unwrap_or_default()
}
