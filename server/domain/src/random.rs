//! Randomness, injected so that tests can repeat it.

use std::sync::atomic::{AtomicU64, Ordering};

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest as _, Sha256};

/// A source of unpredictable bytes.
pub trait Random: Send + Sync {
    /// Fills `bytes`, or says that the source has failed.
    fn fill(&self, bytes: &mut [u8]) -> Result<(), RandomFailed>;
}

/// The source of randomness gave nothing; without it no token may be made.
#[derive(Debug, thiserror::Error)]
#[error("the operating system's source of randomness failed: {0}")]
pub struct RandomFailed(String);

/// The operating system's source.
#[derive(Debug, Default)]
pub struct SystemRandom;

impl Random for SystemRandom {
    fn fill(&self, bytes: &mut [u8]) -> Result<(), RandomFailed> {
        getrandom::fill(bytes).map_err(|error| RandomFailed(error.to_string()))
    }
}

/// A repeatable sequence for tests; never use it where somebody could guess.
#[derive(Debug, Default)]
pub struct CountingRandom(AtomicU64);

impl Random for CountingRandom {
    fn fill(&self, bytes: &mut [u8]) -> Result<(), RandomFailed> {
        for chunk in bytes.chunks_mut(32) {
            let block = Sha256::digest(self.0.fetch_add(1, Ordering::SeqCst).to_be_bytes());
            chunk.copy_from_slice(&block[..chunk.len()]);
        }
        Ok(())
    }
}

/// A secret that is shown once, to the person; only its hash is stored.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    /// 32 random bytes in URL-safe base64.
    pub fn new(random: &dyn Random) -> Result<Self, RandomFailed> {
        let mut bytes = [0; 32];
        random.fill(&mut bytes)?;
        Ok(Self(URL_SAFE_NO_PAD.encode(bytes)))
    }

    /// A token that came back from a person.
    pub fn given(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// The text for the cookie or the link.
    pub fn secret(&self) -> &str {
        &self.0
    }

    /// What is stored: SHA-256 of the text.
    pub fn hash(&self) -> Vec<u8> {
        Sha256::digest(self.0.as_bytes()).to_vec()
    }
}

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Token(…)")
    }
}
