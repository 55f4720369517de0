//! Writes what another installation can take over.

use std::{io::Write as _, path::Path};

use serde_json::json;
use uuid::Uuid;

use super::{blocking, render::open_object, schema::ARCHIVE_SCHEMA_NAME, store::Unbuilt};
use crate::{
    Site,
    error::Result,
    forum::{self, PortableText},
    learn,
    privacy::{
        import,
        portable::{FORMAT, NAME, PortableProfile, Preferences, VERSION},
    },
};

/// How many texts are read at once.
const BATCH: u32 = 500;

type File = std::io::BufWriter<std::fs::File>;

/// Writes the file into `folder` and tells its name. Texts that were brought along come first, in the order in which they
/// came, then what was written here.
pub(super) async fn write(site: &Site, owner: &Unbuilt, folder: &Path) -> Result<String> {
    let profile = PortableProfile { first_name: owner.first_name.clone(), last_name: owner.last_name.clone() };
    let preferences = Preferences { language: owner.language.clone(), theme: owner.theme.clone() };
    let head = json!({
        "$schema": ARCHIVE_SCHEMA_NAME,
        "format": FORMAT,
        "version": VERSION,
        "profile": profile,
        "preferences": preferences,
        "courses": learn::portable_courses(&site.db, owner.person_id).await?,
    });
    let path = folder.join(NAME);
    let mut texts = blocking(move || {
        let mut file = File::new(std::fs::File::create(path)?);
        write!(file, "{},\"texts\":[", open_object(&head))?;
        Ok(Texts { file, written: 0 })
    })
    .await?;

    let mut position = 0;
    loop {
        let batch = import::texts_after(&site.db, owner.person_id, position, BATCH).await?;
        let Some(last) = batch.last() else { break };
        position = last.position;
        let batch = batch.into_iter().map(|text| PortableText { title: text.title, markdown: text.markdown }).collect();
        texts = texts.write(batch).await?;
    }
    let mut post = Uuid::nil();
    loop {
        let batch = forum::texts_of(&site.db, owner.person_id, post, BATCH).await?;
        let Some(last) = batch.last() else { break };
        post = last.id;
        let batch = batch.into_iter().map(|text| PortableText { title: text.title, markdown: text.markdown }).collect();
        texts = texts.write(batch).await?;
    }
    texts.finish().await?;
    Ok(NAME.to_owned())
}

struct Texts {
    file: File,
    written: u64,
}

impl Texts {
    async fn write(mut self, batch: Vec<PortableText>) -> Result<Self> {
        blocking(move || {
            for text in batch {
                self.file.write_all(if self.written == 0 { b"\n" } else { b",\n" })?;
                serde_json::to_writer(&mut self.file, &text)?;
                self.written += 1;
            }
            Ok(self)
        })
        .await
    }

    async fn finish(mut self) -> Result<()> {
        blocking(move || {
            self.file.write_all(b"]}\n")?;
            self.file.flush()
        })
        .await
    }
}
