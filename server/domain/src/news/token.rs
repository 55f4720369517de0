//! What stands in the link with which one leaves a topic without signing in: whom and what it is about, sealed by a key of
//! the installation, so that nothing has to be stored for a mail to be answered years later.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use hmac::{Hmac, KeyInit as _, Mac as _};
use model::{account::PersonId, news::NewsTopicId};
use sha2::Sha256;
use uuid::Uuid;

use crate::{
    Site,
    error::{Error, Result},
    keys,
};

/// The name of the key file.
pub(crate) const KEY_FILE: &str = "news.key";

const COMMENT: &str = "# The key of the links with which people leave news without signing in. Links that were sent\n\
                       # work only as long as it is kept. Each backup holds a copy of it.\n";

const DOING: &str = "reading the key of news";

/// How many bytes of the seal stand in a link: 128 bits.
const SEAL: usize = 16;

/// The key that seals links.
#[derive(Clone)]
pub(super) struct Key([u8; 32]);

impl Key {
    /// The key of this installation, made now when there is none.
    pub async fn of_installation(site: &Site) -> Result<Self> {
        let path = keys::file(&site.settings.data, KEY_FILE);
        let fresh = keys::fresh_secret(site.random.as_ref(), COMMENT)?;
        let kept = tokio::task::spawn_blocking(move || keys::read_or_keep(&path, &fresh)).await;
        let (text, _) = kept.map_err(Error::fault(DOING))?.map_err(Error::fault(DOING))?;
        keys::secret(&text).map(Self).ok_or_else(|| Error::fault(DOING)("the file holds no key"))
    }

    /// The link's text for a person and a topic.
    pub fn seal(&self, person: PersonId, topic: NewsTopicId) -> String {
        let mut bytes = Vec::with_capacity(32 + SEAL);
        bytes.extend_from_slice(person.as_bytes());
        bytes.extend_from_slice(topic.as_bytes());
        let seal = self.mac(&bytes).finalize().into_bytes();
        bytes.extend_from_slice(&seal[..SEAL]);
        URL_SAFE_NO_PAD.encode(bytes)
    }

    /// Whom and what a link is about; nothing when it was not sealed here.
    pub fn open(&self, text: &str) -> Option<(PersonId, NewsTopicId)> {
        let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
        let (said, seal) = bytes.split_at_checked(32)?;
        if seal.len() != SEAL {
            return None;
        }
        self.mac(said).verify_truncated_left(seal).ok()?;
        let (person, topic) = said.split_at(16);
        Some((Uuid::from_slice(person).ok()?, Uuid::from_slice(topic).ok()?))
    }

    fn mac(&self, said: &[u8]) -> Hmac<Sha256> {
        let mut block = [0; 64];
        block[..32].copy_from_slice(&self.0);
        let mut mac = Hmac::<Sha256>::new(&block.into());
        mac.update(b"leave news:");
        mac.update(said);
        mac
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn a_link_opens_for_whom_and_what_it_was_sealed_alone() {
        let (key, other) = (Key([7; 32]), Key([8; 32]));
        let (person, topic) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let text = key.seal(person, topic);
        assert_eq!(text.len(), 64);
        assert_eq!(key.open(&text), Some((person, topic)));
        assert_eq!(other.open(&text), None);
        let bytes = URL_SAFE_NO_PAD.decode(&text).unwrap();
        for place in 0..bytes.len() {
            let mut forged = bytes.clone();
            forged[place] ^= 1;
            assert_eq!(key.open(&URL_SAFE_NO_PAD.encode(forged)), None, "byte {place}");
        }
        let (somebody, seal) = (Uuid::from_u128(3), &bytes[32..]);
        let moved = [somebody.as_bytes(), topic.as_bytes(), seal].concat();
        assert_eq!(key.open(&URL_SAFE_NO_PAD.encode(moved)), None, "somebody else");
        for spoilt in ["", "?", &text[..62], &text[..43], &format!("{text}AAAA")] {
            assert_eq!(key.open(spoilt), None, "{spoilt}");
        }
    }
}
