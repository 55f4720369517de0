use base64::{Engine as _, engine::general_purpose::STANDARD};
use ed25519_dalek::{Signature, VerifyingKey, pkcs8::DecodePublicKey as _};
use serde_json::Value;

use super::{
    document::{ALGORITHM, CANONICAL, FORMAT, render},
    key::PublicKey,
};

/// A receipt that is what the installation signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerifiedReceipt {
    /// What the installation calls itself.
    pub name: String,
    /// Its public address.
    pub address: String,
    /// When the account was erased (RFC 3339).
    pub erased_at: String,
    /// How many items are gone.
    pub erased: u64,
    /// How many stay without their author.
    pub anonymised: u64,
    /// How many stay as they are.
    pub kept: u64,
    /// The fingerprint of the key.
    pub fingerprint: String,
}

/// Why a receipt proves nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReceiptProblem {
    /// The key is no public key.
    #[error("the key is not an Ed25519 public key in PEM")]
    NotAKey,
    /// The file is something else.
    #[error("the file is not a receipt of Alumet")]
    NotAReceipt,
    /// Another installation signed it, or somebody who says so.
    #[error("the receipt was signed with another key than the one given")]
    OtherKey,
    /// It was changed after it was signed.
    #[error("the receipt was changed after it was signed: it proves nothing")]
    Altered,
}

/// Checks a receipt with a public key in PEM. Each byte counts: a file that reads the same but is written in another way
/// is refused as well.
pub fn verify_receipt(file: &[u8], public_key: &str) -> Result<VerifiedReceipt, ReceiptProblem> {
    let key = VerifyingKey::from_public_key_pem(public_key.trim()).map_err(|_| ReceiptProblem::NotAKey)?;
    let document: Value = serde_json::from_slice(file).map_err(|_| ReceiptProblem::NotAReceipt)?;
    let (content, seal) = (&document["receipt"], &document["signature"]);
    if content["format"] != FORMAT || !seal.is_object() {
        return Err(ReceiptProblem::NotAReceipt);
    }
    if seal["public_key"] != STANDARD.encode(key.as_bytes()) {
        return Err(ReceiptProblem::OtherKey);
    }
    if seal["algorithm"] != ALGORITHM || seal["canonical_form"] != CANONICAL {
        return Err(ReceiptProblem::Altered);
    }
    let signature = seal["value"].as_str().and_then(|value| STANDARD.decode(value).ok());
    let signature = signature.and_then(|bytes| Signature::from_slice(&bytes).ok()).ok_or(ReceiptProblem::Altered)?;
    let signed = serde_json_canonicalizer::to_vec(content).map_err(|_| ReceiptProblem::Altered)?;
    key.verify_strict(&signed, &signature).map_err(|_| ReceiptProblem::Altered)?;
    if render(&document).map_err(|_| ReceiptProblem::Altered)?.as_bytes() != file {
        return Err(ReceiptProblem::Altered);
    }
    read(content, &key).ok_or(ReceiptProblem::NotAReceipt)
}

fn read(content: &Value, key: &VerifyingKey) -> Option<VerifiedReceipt> {
    let text = |value: &Value| value.as_str().map(ToOwned::to_owned);
    let categories = content["categories"].as_array()?;
    let sum = |fate: &str| categories.iter().filter_map(|line| line[fate].as_u64()).sum();
    Some(VerifiedReceipt {
        name: text(&content["issued_by"]["name"])?,
        address: text(&content["issued_by"]["address"])?,
        erased_at: text(&content["erased_at"])?,
        erased: sum("erased"),
        anonymised: sum("anonymised"),
        kept: sum("kept"),
        fingerprint: PublicKey::of(key).ok()?.fingerprint,
    })
}
