use std::{fs, io::ErrorKind, path::Path};

use ed25519_dalek::{
    SigningKey, VerifyingKey,
    pkcs8::{EncodePublicKey as _, spki::der::pem::LineEnding},
};
use sha2::{Digest as _, Sha256};

use crate::{
    Site,
    error::{Error, Result},
    keys,
    register::hexadecimal,
};

/// The name of the key file.
pub(crate) const FILE: &str = "receipt.key";

const COMMENT: &str = "# The key that signs the receipts of this installation (Ed25519, RFC 8032).\n\
                       # Receipts that were given out can be checked only as long as its public half is known.\n";

const DOING: &str = "reading the key of receipts";

/// The key that people check receipts with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicKey {
    /// In PEM (RFC 8410), as other tools read it too.
    pub pem: String,
    /// The beginning of the SHA-256 of the key, in groups of four, to compare by eye.
    pub fingerprint: String,
}

impl PublicKey {
    pub(super) fn of(key: &VerifyingKey) -> Result<Self> {
        let pem = key.to_public_key_pem(LineEnding::LF).map_err(Error::fault(DOING))?;
        Ok(Self { pem, fingerprint: fingerprint(key) })
    }
}

/// The public half of the key that signs receipts; the key is made when there is none yet.
pub async fn public_key(site: &Site) -> Result<PublicKey> {
    PublicKey::of(&of_installation(site).await?.verifying_key())
}

/// The public half of the key in a data folder, if there is one. Blocking.
pub fn own_public_key(data: &Path) -> Result<Option<PublicKey>> {
    match fs::read_to_string(keys::file(data, FILE)) {
        Ok(text) => PublicKey::of(&parse(&text)?.verifying_key()).map(Some),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Error::fault(DOING)(error)),
    }
}

/// The key that signs receipts, made now when there is none.
pub(in crate::privacy) async fn of_installation(site: &Site) -> Result<SigningKey> {
    let path = keys::file(&site.settings.data, FILE);
    let fresh = keys::fresh_secret(site.random.as_ref(), COMMENT)?;
    let kept = tokio::task::spawn_blocking(move || keys::read_or_keep(&path, &fresh)).await;
    let (text, _) = kept.map_err(Error::fault(DOING))?.map_err(Error::fault(DOING))?;
    parse(&text)
}

fn parse(text: &str) -> Result<SigningKey> {
    let secret = keys::secret(text).ok_or_else(|| Error::fault(DOING)("the file holds no key"))?;
    Ok(SigningKey::from_bytes(&secret))
}

fn fingerprint(key: &VerifyingKey) -> String {
    let hash = hexadecimal(&Sha256::digest(key.as_bytes())[..8]);
    hash.as_bytes().chunks(4).map(String::from_utf8_lossy).collect::<Vec<_>>().join(" ")
}
