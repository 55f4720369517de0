use base64::{Engine as _, engine::general_purpose::STANDARD};
use ed25519_dalek::{Signer as _, SigningKey};
use model::{Millis, privacy::ErasureReceipt, time::rfc3339};
use serde_json::{Value, json};

use crate::{
    error::{Error, Result},
    settings::Settings,
};

/// The word for this form of file.
pub(super) const FORMAT: &str = "alumet-erasure-receipt-1";
/// How it is signed.
pub(super) const ALGORITHM: &str = "Ed25519";
/// What is signed: the member `receipt` in this form (RFC 8785).
pub(super) const CANONICAL: &str = "RFC 8785";

const DOING: &str = "signing a receipt";

/// The receipt as a file: the member `receipt`, and the signature of its canonical form.
pub(super) fn sign(settings: &Settings, key: &SigningKey, receipt: &ErasureReceipt, reference: &str) -> Result<String> {
    let content = content(settings, receipt, reference);
    let signed = serde_json_canonicalizer::to_vec(&content).map_err(Error::fault(DOING))?;
    let document = json!({
        "receipt": content,
        "signature": {
            "algorithm": ALGORITHM,
            "canonical_form": CANONICAL,
            "public_key": STANDARD.encode(key.verifying_key().as_bytes()),
            "value": STANDARD.encode(key.sign(&signed).to_bytes()),
        },
    });
    render(&document).map_err(Error::fault(DOING))
}

/// The text of the file, always the same for the same content.
pub(super) fn render(document: &Value) -> serde_json::Result<String> {
    Ok(serde_json::to_string_pretty(document)? + "\n")
}

/// What the file is called when it is downloaded.
pub fn file_name(receipt: &ErasureReceipt) -> String {
    format!("receipt-{}.json", rfc3339(receipt.erased_at).chars().take(10).collect::<String>())
}

fn content(settings: &Settings, receipt: &ErasureReceipt, reference: &str) -> Value {
    let categories: Vec<Value> = receipt
        .lines
        .iter()
        .map(|line| {
            json!({
                "category": line.category,
                "erased": line.tally.erased,
                "anonymised": line.tally.anonymised,
                "kept": line.tally.kept,
            })
        })
        .collect();
    json!({
        "format": FORMAT,
        "issued_by": {
            "name": settings.name,
            "controller": settings.controller,
            "address": settings.url,
        },
        "reference": reference,
        "requested_at": rfc3339(receipt.requested_at),
        "erased_at": rfc3339(receipt.erased_at),
        "contributions_erased": receipt.contributions,
        "categories": categories,
        "remnants": {
            "database_files": remnant(receipt.database_until, receipt.scrubbed_at),
            "engine_log": remnant(receipt.remnants_until, receipt.log_scrubbed_at),
            "backups": remnant(receipt.remnants_until, None),
        },
        "mails": {
            "delivered_before": receipt.mails_delivered,
            "note": "Mails that were delivered are in the mailboxes of those who received them, beyond anyone's reach.",
        },
    })
}

fn remnant(until: Millis, gone_at: Option<Millis>) -> Value {
    json!({ "gone_by": rfc3339(until), "gone_at": gone_at.map(rfc3339) })
}
