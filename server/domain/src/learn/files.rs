//! Pictures and downloads of courses: each import has a folder of its own in the file storage, which the course names.

use std::collections::HashSet;

use futures::TryStreamExt as _;
use model::{account::PersonId, error::ErrorCode};
use object_store::{ObjectStoreExt as _, path::Path};

use super::{may_see_draft, store};
use crate::{Site, actor::Actor, db::Read, error::Result};

/// The folder of all files of courses.
const ROOT: &str = "courses";

/// A file of a course.
#[derive(Clone, Debug)]
pub struct CourseFile {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Its media type, by its name.
    pub media_type: String,
    /// Whether everybody may see it, and so may caches between us and the reader.
    pub is_public: bool,
}

/// A file of a course that the actor may see.
///
/// # Errors
/// [`ErrorCode::NotFound`] when there is no such file, or when the course is hidden from the actor.
pub async fn course_file(site: &Site, actor: &Actor, slug: &str, path: &str) -> Result<CourseFile> {
    let course = store::find_folder(&site.db, slug).await?.ok_or(ErrorCode::NotFound)?;
    if !course.is_published() && !may_see_draft(actor, course.owner_id) {
        return Err(ErrorCode::NotFound.into());
    }
    let location = location(&course.files, path).map_err(|_| ErrorCode::NotFound)?;
    let found = match site.files.get(&location).await {
        Ok(found) => found,
        Err(object_store::Error::NotFound { .. }) => return Err(ErrorCode::NotFound.into()),
        Err(error) => return Err(error.into()),
    };
    Ok(CourseFile {
        bytes: found.bytes().await?.to_vec(),
        media_type: mime_guess::from_path(path).first_or_octet_stream().to_string(),
        is_public: course.is_published(),
    })
}

/// Where a file of a course lies. What is no plain relative path has no place.
pub(super) fn location(prefix: &str, path: &str) -> std::result::Result<Path, object_store::path::Error> {
    Path::parse(format!("{prefix}/{path}"))
}

/// Removes the files of one import. A failure leaves orphans, which [`remove_orphan_files`] finds, so it is only logged.
pub(super) async fn remove(site: &Site, prefix: &str) {
    if let Err(error) = remove_folder(site, &Path::from(prefix)).await {
        tracing::warn!(%error, "files of a course could not be removed");
    }
}

/// The folders with the files of the courses that a person published.
pub(crate) async fn folders_of(db: &impl Read, person: PersonId) -> Result<Vec<String>> {
    Ok(store::folders_of(db, person).await?)
}

/// The address of each course that a person published, with the folder of its files.
pub(crate) async fn folders_by_course(db: &impl Read, person: PersonId) -> Result<Vec<(String, String)>> {
    Ok(store::folders_by_course(db, person).await?)
}

/// Removes the files of the courses that a person published.
pub(crate) async fn remove_files_of(site: &Site, person: PersonId) -> Result<()> {
    for folder in folders_of(&site.db, person).await? {
        remove_folder(site, &Path::from(folder)).await?;
    }
    Ok(())
}

async fn remove_folder(site: &Site, folder: &Path) -> Result<usize> {
    let files: Vec<Path> = site.files.list(Some(folder)).map_ok(|file| file.location).try_collect().await?;
    for file in &files {
        site.files.delete(file).await?;
    }
    Ok(files.len())
}

/// Removes files that no course names any more, such as those of an erased course or an import that was cut short.
/// Returns how many there were. Not to be run beside an import.
pub async fn remove_orphan_files(site: &Site) -> Result<usize> {
    let kept: HashSet<String> = store::file_folders(&site.db).await?.into_iter().collect();
    let folders = site.files.list_with_delimiter(Some(&Path::from(ROOT))).await?.common_prefixes;
    let mut removed = 0;
    for folder in folders.into_iter().filter(|folder| !kept.contains(folder.as_ref())) {
        removed += remove_folder(site, &folder).await?;
    }
    Ok(removed)
}
