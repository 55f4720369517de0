//! What an upgrade would do, told before it is done.

use std::fmt;

use sqlx::{AssertSqlSafe, migrate::Migrator};

use super::{Db, DbError, Engine, Read as _, migrate::migrators};
use crate::params;

/// How the schema stands to this release, migration by migration.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Upgrade {
    /// What this release would apply.
    pub pending: Vec<Step>,
    /// What a newer release applied.
    pub newer: Vec<Step>,
    /// Why this release can't run on the schema.
    pub obstacles: Vec<Obstacle>,
    /// What would be applied and take away what the release before needs, so that it could not come back.
    pub no_way_back: Vec<Step>,
}

/// One migration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its number.
    pub version: i64,
    /// What it does, in a few words.
    pub name: String,
}

/// Why a release can't run on a schema.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// A migration was applied with another text than this release has.
    Changed(Step),
    /// A migration was begun and not finished.
    Unfinished(Step),
    /// A newer release took away what this release needs.
    Contracted(Step),
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04} {}", self.version, self.name)
    }
}

impl fmt::Display for Obstacle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Changed(step) => {
                write!(f, "migration {step} was applied with another text: changed after its release")
            }
            Self::Unfinished(step) => write!(f, "migration {step} was begun and not finished: restore a backup"),
            Self::Contracted(step) => {
                write!(f, "migration {step} of a newer release took away what this release needs")
            }
        }
    }
}

impl Upgrade {
    /// What would be applied where there is no database yet.
    pub fn of_nothing(engine: Engine) -> Self {
        migrators(engine).iter().map(|migrator| compare(&known(migrator), &[])).fold(Self::default(), Self::and)
    }

    fn and(mut self, other: Self) -> Self {
        self.pending.extend(other.pending);
        self.newer.extend(other.newer);
        self.obstacles.extend(other.obstacles);
        self.no_way_back.extend(other.no_way_back);
        self
    }
}

impl Db {
    /// Compares the schema, and the tables of the queue, with this release, migration by migration, changing nothing.
    pub async fn upgrade(&self) -> Result<Upgrade, DbError> {
        let mut whole = Upgrade::default();
        for migrator in migrators(self.engine()) {
            let table = migrator.table_name.to_string();
            let applied = if self.has_table(&table).await? {
                let query = format!("SELECT version, description, success, checksum FROM {table} ORDER BY version");
                let rows = self.all::<(i64, String, bool, Vec<u8>)>(AssertSqlSafe(query), params![]).await?;
                rows.into_iter().map(Applied::from).collect()
            } else {
                Vec::new()
            };
            whole = whole.and(compare(&known(&migrator), &applied));
        }
        Ok(whole)
    }
}

/// A migration as this release has it.
struct Known {
    step: Step,
    checksum: Vec<u8>,
}

/// A migration as the database remembers it.
struct Applied {
    step: Step,
    is_finished: bool,
    checksum: Vec<u8>,
}

impl From<(i64, String, bool, Vec<u8>)> for Applied {
    fn from((version, name, is_finished, checksum): (i64, String, bool, Vec<u8>)) -> Self {
        Self { step: Step { version, name }, is_finished, checksum }
    }
}

fn known(migrator: &Migrator) -> Vec<Known> {
    let known = |migration: &sqlx::migrate::Migration| Known {
        step: Step { version: migration.version, name: migration.description.to_string() },
        checksum: migration.checksum.to_vec(),
    };
    migrator.iter().map(known).collect()
}

fn compare(known: &[Known], applied: &[Applied]) -> Upgrade {
    let last = |versions: &mut dyn Iterator<Item = i64>| versions.max().unwrap_or_default();
    let last_known = last(&mut known.iter().map(|known| known.step.version));
    let last_applied = last(&mut applied.iter().map(|applied| applied.step.version));
    let mut found = Upgrade::default();
    for known in known.iter().filter(|known| applied.iter().all(|applied| applied.step.version != known.step.version)) {
        found.pending.push(known.step.clone());
        if !applied.is_empty() && contracts_after(&known.step.name).is_some_and(|version| version > last_applied) {
            found.no_way_back.push(known.step.clone());
        }
    }
    for applied in applied {
        let step = applied.step.clone();
        let ours = known.iter().find(|known| known.step.version == step.version);
        if !applied.is_finished {
            found.obstacles.push(Obstacle::Unfinished(step));
        } else if let Some(ours) = ours {
            if ours.checksum != applied.checksum {
                found.obstacles.push(Obstacle::Changed(step));
            }
        } else {
            if contracts_after(&step.name).is_some_and(|version| version > last_known) {
                found.obstacles.push(Obstacle::Contracted(step.clone()));
            }
            found.newer.push(step);
        }
    }
    found
}

/// A migration that takes something away says so in its name, with the migration since which no release needs that any
/// more: `0012_contract_0011_old_names` suits each release that knows `0011`. One that does not say since when suits none.
fn contracts_after(name: &str) -> Option<i64> {
    let mut words = name.split_whitespace();
    (words.next() == Some("contract")).then(|| words.next().and_then(|word| word.parse().ok()).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(version: i64, name: &str) -> Step {
        Step { version, name: name.to_owned() }
    }

    fn known(steps: &[(i64, &str)]) -> Vec<Known> {
        steps.iter().map(|(version, name)| Known { step: step(*version, name), checksum: vec![1] }).collect()
    }

    fn applied(steps: &[(i64, &str)]) -> Vec<Applied> {
        steps.iter().map(|(version, name)| Applied::from((*version, (*name).to_owned(), true, vec![1]))).collect()
    }

    #[test]
    fn a_release_runs_after_a_contraction_that_it_was_prepared_for() {
        let release = known(&[(1, "a"), (2, "b")]);
        let prepared = compare(&release, &applied(&[(1, "a"), (2, "b"), (3, "contract 0002 old names")]));
        assert!(prepared.obstacles.is_empty());
        assert_eq!(prepared.newer, [step(3, "contract 0002 old names")]);
        for name in ["contract 0003 old names", "contract old names"] {
            let unprepared = compare(&release, &applied(&[(1, "a"), (2, "b"), (3, "c"), (4, name)]));
            assert_eq!(unprepared.obstacles, [Obstacle::Contracted(step(4, name))]);
        }
    }

    #[test]
    fn skipping_the_release_that_prepares_a_contraction_bars_the_way_back() {
        let release = known(&[(1, "a"), (2, "b"), (3, "contract 0002 old names")]);
        assert!(compare(&release, &applied(&[(1, "a"), (2, "b")])).no_way_back.is_empty());
        assert!(compare(&release, &[]).no_way_back.is_empty(), "nothing ran on an empty database");
        let skipping = compare(&release, &applied(&[(1, "a")]));
        assert_eq!(skipping.no_way_back, [step(3, "contract 0002 old names")]);
        assert_eq!(skipping.pending.len(), 2);
    }

    #[test]
    fn changed_and_unfinished_migrations_are_found() {
        let release = known(&[(1, "a"), (2, "b")]);
        let rows =
            vec![Applied::from((1, "a".to_owned(), true, vec![2])), Applied::from((2, "b".to_owned(), false, vec![1]))];
        let found = compare(&release, &rows);
        assert_eq!(found.obstacles, [Obstacle::Changed(step(1, "a")), Obstacle::Unfinished(step(2, "b"))]);
    }

    #[test]
    fn a_migration_of_ours_that_takes_away_says_so_in_its_name() {
        for engine in [Engine::Sqlite, Engine::Postgres] {
            let [ours, _] = migrators(engine);
            for migration in ours.iter() {
                let text = migration.sql.as_str().to_uppercase();
                let takes_away = ["DROP TABLE", "DROP COLUMN", "RENAME "].iter().any(|word| text.contains(word));
                let name = migration.description.as_ref();
                assert!(!takes_away || contracts_after(name).is_some(), "{engine:?}: {name}");
            }
        }
    }
}
