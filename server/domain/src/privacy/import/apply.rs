//! Takes over what an archive says, all of it or nothing.

use std::collections::HashMap;

use model::{
    account::{PersonId, Theme},
    error::Problem,
    language::Language,
    privacy::{ImportPart, Imported},
};
use sha2::{Digest as _, Sha256};

use super::{
    ARCHIVE_FIELD,
    read::LONGEST,
    store::{self, NewText},
};
use crate::{
    Site,
    account::{self, BroughtProfile},
    actor::Actor,
    db::Tx,
    error::{Error, Result},
    forum::PortableText,
    learn,
    privacy::portable::{MOST_TEXTS, Portable},
};

/// An archive on its way into the account of a person.
pub(super) struct Importing<'a> {
    pub site: &'a Site,
    pub tx: &'a Tx,
    /// Who brings it.
    pub actor: &'a Actor,
    /// Whose courses can be seen.
    pub reader: &'a Actor,
    pub person: PersonId,
}

impl Importing<'_> {
    pub async fn apply(&self, portable: &Portable, parts: &[ImportPart]) -> Result<Imported> {
        let Self { site, tx, actor, reader, person } = *self;
        let profile = &portable.profile;
        let is_wanted = |part| parts.contains(&part);
        let preferences = is_wanted(ImportPart::Preferences).then_some(&portable.preferences);
        let brought = BroughtProfile {
            name: is_wanted(ImportPart::Profile).then_some((profile.first_name.as_str(), profile.last_name.as_str())),
            language: preferences.and_then(|found| Language::from_tag(&found.language)),
            theme: preferences.and_then(|found| Theme::from_word(&found.theme)),
        };
        account::bring_profile(site, tx, actor, person, &brought).await.map_err(of_the_file)?;
        let mut imported = Imported {
            profile: is_wanted(ImportPart::Profile),
            preferences: is_wanted(ImportPart::Preferences),
            ..Imported::default()
        };
        if is_wanted(ImportPart::Progress) {
            let found = learn::bring_progress(tx, reader, person, &portable.courses, site.now()).await?;
            (imported.courses, imported.lessons, imported.missing) = (found.courses, found.lessons, found.missing);
        }
        if is_wanted(ImportPart::Texts) {
            let added = keep_texts(site, tx, person, &portable.texts).await?;
            imported.texts = added;
            imported.known_texts = portable.texts.len() as u64 - added;
        }
        Ok(imported)
    }
}

/// A name that is refused stands in the file, not in a field of the form.
fn of_the_file(error: Error) -> Error {
    match error {
        Error::Invalid(mut fields) => {
            fields.truncate(1);
            for field in &mut fields {
                ARCHIVE_FIELD.clone_into(&mut field.field);
            }
            Error::Invalid(fields)
        }
        other => other,
    }
}

/// Keeps texts for the person alone, and tells how many are new. An archive that is brought twice adds nothing, while a text that
/// is in it twice is kept twice.
async fn keep_texts(site: &Site, tx: &Tx, person: PersonId, texts: &[PortableText]) -> Result<u64> {
    let now = site.now();
    let mut position = store::last_position(tx, person).await?;
    let mut seen: HashMap<&PortableText, u64> = HashMap::new();
    let mut added = 0;
    for text in texts {
        let occurrence = seen.entry(text).or_default();
        *occurrence += 1;
        position += 1;
        let digest = digest(text, *occurrence);
        let row = NewText { id: site.new_id()?, person, position, digest, text, now };
        added += store::insert(tx, row).await?;
    }
    if store::count(tx, person).await? > MOST_TEXTS as u64 || store::bytes(tx, person).await? > LONGEST {
        return Err(Error::field(ARCHIVE_FIELD, Problem::NoRoom));
    }
    Ok(added)
}

/// What makes a text known: title, text, and which of several that are alike it is, each with its length before it.
fn digest(text: &PortableText, occurrence: u64) -> Vec<u8> {
    let mut hash = Sha256::new();
    for part in [text.title.as_bytes(), text.markdown.as_bytes()] {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part);
    }
    hash.update(occurrence.to_be_bytes());
    hash.finalize().to_vec()
}
