use std::{ops::AsyncFnOnce, path::Path, sync::Arc};

use domain::{clock::FixedClock, random::Random};
use tempfile::TempDir;

use crate::{TestSite, administer, new_name, postgres_named, sqlite_in};

/// An installation that was made ready once, for many tests to begin from. Its copies share clock and randomness, so
/// that no two of them make the same key.
pub struct Template {
    data: TempDir,
    url: String,
    clock: Arc<FixedClock>,
    random: Arc<dyn Random>,
}

impl TestSite {
    /// Closes the installation, to make copies of it.
    pub async fn into_template(self) -> Template {
        self.site.db.close().await;
        Template { random: self.site.random.clone(), clock: self.clock, data: self.data, url: self.url }
    }
}

impl Template {
    /// Runs a test on a copy, which vanishes afterwards.
    pub async fn on_copy(&self, test: impl AsyncFnOnce(&TestSite)) {
        let data = TempDir::new().unwrap();
        copy(self.data.path(), data.path());
        let copied = match self.url.rsplit_once("&dbname=") {
            Some((_, original)) => {
                let name = new_name();
                administer(format!("CREATE DATABASE {name} TEMPLATE {original}")).await;
                Some(name)
            }
            None => None,
        };
        let url = copied.as_deref().map_or_else(|| sqlite_in(&data), postgres_named);
        let site = TestSite::open(url, data, self.clock.clone(), self.random.clone()).await;
        test(&site).await;
        site.db.close().await;
        if let Some(name) = copied {
            administer(format!("DROP DATABASE {name} WITH (FORCE)")).await;
        }
    }
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}
