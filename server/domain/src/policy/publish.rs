use model::{
    language::Language,
    policy::{Document, Version},
};
use sha2::{Digest as _, Sha256};

use super::{placeholder, store};
use crate::{
    Site,
    db::Tx,
    error::{Error, Result},
    register,
};

/// Fixes the exact text of a version in each language, drawn from the register and the configuration as they are now, as
/// part of the caller's transaction. Notes with a privacy policy which categories and purposes its tables name.
pub(super) async fn fix(site: &Site, tx: &Tx, version: &Version) -> Result<()> {
    for language in Language::ALL {
        let source = store::text(tx, version.id, language).await?.source;
        let text = placeholder::fill(site, tx, language, &version.successor, &source).await?;
        store::fix_text(tx, version.id, language, &text, &Sha256::digest(text.as_bytes())).await?;
    }
    if version.document == Document::Privacy {
        let covers =
            serde_json::to_string(&register::coverage()).map_err(Error::fault("noting what a policy names"))?;
        store::set_coverage(tx, version.id, &covers).await?;
    }
    Ok(())
}
