//! One installation: what every function of the domain works with.

use std::sync::Arc;

use model::Millis;
use object_store::ObjectStore;
use uuid::Uuid;

use crate::{
    audience,
    clock::Clock,
    db::Db,
    error::Result,
    journal,
    random::{Random, Token},
    settings::Settings,
};

/// One installation of Alumet. Cheap to clone.
#[derive(Clone)]
pub struct Site {
    parts: Arc<Parts>,
    started_at: Millis,
    journal: Arc<journal::Writer>,
    audience: Arc<audience::Counter>,
}

/// What a [`Site`] is made of.
pub struct Parts {
    /// The database.
    pub db: Db,
    /// The files that belong to it: course images, archives, mails to read on disk.
    pub files: Arc<dyn ObjectStore>,
    /// What the operator configured.
    pub settings: Settings,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// The randomness.
    pub random: Arc<dyn Random>,
}

impl Site {
    /// An installation of these parts.
    pub fn new(parts: Parts) -> Self {
        let started_at = parts.clock.now();
        Self { parts: Arc::new(parts), started_at, journal: Arc::default(), audience: Arc::default() }
    }

    /// Now, in milliseconds since the Unix epoch.
    pub fn now(&self) -> Millis {
        self.clock.now()
    }

    /// When this process opened the installation, in milliseconds since the Unix epoch.
    pub const fn started_at(&self) -> Millis {
        self.started_at
    }

    /// What writes this process' volume of the journal.
    pub(crate) fn journal_writer(&self) -> Arc<journal::Writer> {
        self.journal.clone()
    }

    /// What this process has counted of its use and not written yet.
    pub fn audience(&self) -> &audience::Counter {
        &self.audience
    }

    /// A new secret.
    pub fn token(&self) -> Result<Token> {
        Ok(Token::new(self.random.as_ref())?)
    }

    /// A new key: UUID version 7 (RFC 9562), ordered by time.
    pub fn new_id(&self) -> Result<Uuid> {
        let mut tail = [0; 10];
        self.random.fill(&mut tail)?;
        let millis = u64::try_from(self.now()).unwrap_or_default();
        Ok(uuid::Builder::from_unix_timestamp_millis(millis, &tail).into_uuid())
    }
}

impl std::ops::Deref for Site {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.parts
    }
}

impl std::fmt::Debug for Site {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Site").field("settings", &self.settings).finish_non_exhaustive()
    }
}
