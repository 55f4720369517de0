use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Mutex, MutexGuard, PoisonError},
};

use hmac::{Hmac, KeyInit as _, Mac as _};
use model::{Millis, error::ErrorCode};
use sha2::Sha256;
use uuid::Uuid;

use super::{day, store};
use crate::{Site, db::Tx, error::Result};

/// How many visitors wait in memory at most, however many numbers somebody makes up.
const MOST_WAITING: usize = 10_000;

/// What was used. Both are names from the code of the site, never what somebody typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Used {
    /// A page, by the pattern of its address.
    Page(&'static str),
    /// A feature, by the address of its form.
    Feature(&'static str),
}

impl Used {
    pub(super) const fn kind(self) -> &'static str {
        match self {
            Self::Page(_) => "page",
            Self::Feature(_) => "feature",
        }
    }

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Page(name) | Self::Feature(name) => name,
        }
    }
}

/// What this process has counted and not written yet, so that no page waits for it. What tells visitors apart is in
/// memory alone until then.
#[derive(Debug, Default)]
pub struct Counter {
    waiting: Mutex<Waiting>,
}

#[derive(Debug, Default)]
struct Waiting {
    /// How often, by day.
    uses: BTreeMap<(i64, Used), i64>,
    /// Who, by day.
    visitors: BTreeSet<(i64, Uuid)>,
}

impl Counter {
    /// Counts a use by somebody who allowed it. `visitor` is the number of their proof, or their own key.
    pub fn count(&self, now: Millis, visitor: Uuid, used: Used) {
        let mut waiting = self.lock();
        *waiting.uses.entry((day(now), used)).or_default() += 1;
        if waiting.visitors.len() < MOST_WAITING {
            waiting.visitors.insert((day(now), visitor));
        }
    }

    /// Writes what was counted; several processes add up. What could not be written waits for the next time. What the
    /// privacy policy in force does not name is not collected.
    ///
    /// # Errors
    /// When the database fails; nothing is lost then.
    pub async fn write(&self, site: &Site) -> Result<()> {
        let taken = std::mem::take(&mut *self.lock());
        if taken.uses.is_empty() {
            return Ok(());
        }
        match write(site, &taken).await {
            Err(error) if error.code() != ErrorCode::NotInPolicy => {
                let mut waiting = self.lock();
                for (key, count) in taken.uses {
                    *waiting.uses.entry(key).or_default() += count;
                }
                waiting.visitors.extend(taken.visitors);
                Err(error)
            }
            _ => Ok(()),
        }
    }

    fn lock(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

async fn write(site: &Site, taken: &Waiting) -> Result<()> {
    let tx = site.db.begin().await?;
    for ((day, used), count) in &taken.uses {
        store::add(&tx, *day, *used, *count).await?;
    }
    let mut of_day: Option<(i64, Option<Vec<u8>>)> = None;
    for (day, visitor) in &taken.visitors {
        if of_day.as_ref().is_none_or(|(known, _)| known != day) {
            of_day = Some((*day, key(site, &tx, *day).await?));
        }
        if let Some((_, Some(key))) = &of_day {
            store::insert_visitor(&tx, *day, hash(key, *visitor)).await?;
        }
    }
    tx.commit().await?;
    Ok(())
}

/// The key of a day, made by whoever needs it first. A day that has ended gets no other.
async fn key(site: &Site, tx: &Tx, of: i64) -> Result<Option<Vec<u8>>> {
    if of == day(site.now()) {
        let mut fresh = [0; 32];
        site.random.fill(&mut fresh)?;
        store::keep_key(tx, of, fresh.to_vec()).await?;
    }
    Ok(store::key(tx, of).await?)
}

fn hash(key: &[u8], visitor: Uuid) -> Vec<u8> {
    // HMAC takes keys of any length (RFC 2104), so that nothing can fail here.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key) else { return Vec::new() };
    mac.update(visitor.as_bytes());
    mac.finalize().into_bytes().to_vec()
}
