use model::{consent::ConsentRecord, error::ErrorCode, time::rfc3339};
use serde_json::json;
use uuid::Uuid;

use super::store;
use crate::{
    Site,
    error::{Error, Result},
};

/// The proof with a number, for whoever knows the number: it names nobody.
///
/// # Errors
/// [`ErrorCode::NotFound`] when no proof has it.
pub async fn proof(site: &Site, number: &str) -> Result<ConsentRecord> {
    let number: Uuid = number.trim().parse().map_err(|_| Error::from(ErrorCode::NotFound))?;
    store::find(&site.db, number).await?.ok_or_else(|| ErrorCode::NotFound.into())
}

/// The proof as a JSON file.
///
/// # Errors
/// [`ErrorCode::NotFound`] when no proof has the number.
pub async fn proof_file(site: &Site, number: &str) -> Result<String> {
    let record = proof(site, number).await?;
    let purposes: Vec<&str> = record.purposes.iter().map(model::consent::Purpose::word).collect();
    let file = json!({
        "format": "alumet-consent-1",
        "site": site.settings.url,
        "number": record.id,
        "given_at": rfc3339(record.given_at),
        "version": record.version,
        "choice": record.choice().word(),
        "purposes": purposes,
        "method": record.method.word(),
        "language": record.language.tag(),
    });
    Ok(format!("{file:#}\n"))
}
