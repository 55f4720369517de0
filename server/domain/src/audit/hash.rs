//! What is hashed, byte for byte. It never changes: a new form of entries would get tags of its own.

use sha2::{Digest as _, Sha256};

/// SHA-256 (FIPS 180-4).
pub type Hash = [u8; 32];

/// The hash before the first entry.
pub const NONE: Hash = [0; 32];

/// Fields one after the other, each with its length in 8 bytes before it (big-endian), so that no two lists of fields
/// give the same bytes. The first is a tag, so that no hash of one kind can pass for one of another.
struct Fields(Sha256);

impl Fields {
    fn tagged(tag: &str) -> Self {
        Self(Sha256::new()).with(tag.as_bytes())
    }

    fn with(mut self, field: &[u8]) -> Self {
        self.0.update((field.len() as u64).to_be_bytes());
        self.0.update(field);
        self
    }

    fn hash(self) -> Hash {
        self.0.finalize().into()
    }
}

/// What an entry of the chain says.
pub struct Content<'a> {
    /// Its place, from 1.
    pub position: i64,
    /// The key of the event.
    pub event: &'a [u8],
    /// When it happened.
    pub happened_at: i64,
    /// The word of its kind.
    pub kind: &'a [u8],
    /// See [`commitment`].
    pub commitment: &'a [u8],
    /// The hash of the entry before.
    pub previous: &'a [u8],
}

impl Content<'_> {
    /// The hash of the entry.
    pub fn hash(&self) -> Hash {
        Fields::tagged("alumet audit entry 1")
            .with(&self.position.to_be_bytes())
            .with(self.event)
            .with(&self.happened_at.to_be_bytes())
            .with(self.kind)
            .with(self.commitment)
            .with(self.previous)
            .hash()
    }
}

/// What the chain holds of the personal part: enough to tell whether it was changed, and nothing that tells of anybody
/// once the salt is erased with it. An absent key is a field of no bytes.
pub fn commitment(salt: &[u8], actor: Option<&[u8]>, subject: Option<&[u8]>, detail: &[u8]) -> Hash {
    Fields::tagged("alumet audit payload 1")
        .with(salt)
        .with(actor.unwrap_or_default())
        .with(subject.unwrap_or_default())
        .with(detail)
        .hash()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::hexadecimal;

    /// Worked out with another implementation, from the description above.
    #[test]
    fn the_bytes_that_are_hashed_never_change() {
        let committed = commitment(&[7; 32], Some(&[1; 16]), None, "détail".as_bytes());
        assert_eq!(hexadecimal(&committed), "4306caef5d23db0cb7732300691705e1b968e656fbf57e89c4df825ab2acc66c");
        let content = Content {
            position: 42,
            event: &[2; 16],
            happened_at: 1_767_603_600_000,
            kind: b"account.signed-in",
            commitment: &committed,
            previous: &NONE,
        };
        assert_eq!(hexadecimal(&content.hash()), "bcfbeefa17d4afd51036386c71ce00037c9ee79f856a9e61fa93a6c05f7d362f");
    }

    #[test]
    fn what_moves_from_one_field_to_the_next_gives_another_hash() {
        let one = commitment(&[0; 32], Some(b"ab"), Some(b"c"), b"");
        for other in [
            commitment(&[0; 32], Some(b"a"), Some(b"bc"), b""),
            commitment(&[0; 32], Some(b"abc"), None, b""),
            commitment(&[0; 32], None, Some(b"abc"), b""),
            commitment(&[0; 32], None, None, b"abc"),
        ] {
            assert_ne!(one, other);
        }
    }
}
