//! Makes a course of an mdBook (<https://rust-lang.github.io/mdBook/>): all of it, or nothing.

mod book;
mod folder;
mod include;
mod links;
mod report;
mod store;
mod summary;

use std::path::{Path, PathBuf};

use model::account::{PersonId, Role};
use object_store::ObjectStoreExt as _;
use uuid::Uuid;

pub use self::report::{ImportError, Notice, Place, Reason, Report, Warning};
use self::{
    book::{Book, Wishes},
    report::refuse,
};
use super::files;
use crate::{
    Site,
    actor::Actor,
    audit,
    authority::{self, Permission},
    error::Error,
};

/// What to import, and how.
#[derive(Clone, Debug, Default)]
pub struct Import {
    /// The folder with `book.toml`, or with `SUMMARY.md`.
    pub folder: PathBuf,
    /// The address of the teacher whose course it is.
    pub teacher: Option<String>,
    /// The address of the course; by default made from its title. A course of that address is brought up to date.
    pub slug: Option<String>,
    /// The title, instead of the book's own.
    pub title: Option<String>,
    /// Whether a new course stays hidden until somebody publishes it.
    pub draft: bool,
}

/// Imports an mdBook from a folder of the machine, or brings a course up to date: lessons of the same path keep their
/// key, and so everybody's progress. Needs [`Permission::Operate`], as it reads the machine's folders.
///
/// # Errors
/// [`ImportError::Refused`] with file and line when the folder is not what it should be. Then nothing has changed.
pub async fn import(site: &Site, actor: &Actor, input: Import) -> Result<Report, ImportError> {
    authority::require(actor, Permission::Operate)?;
    let owner = match &input.teacher {
        Some(email) => Some(find_teacher(site, email).await?),
        None => None,
    };
    let wishes = Wishes { slug: input.slug.clone(), title: input.title.clone() };
    let folder = input.folder.clone();
    let book = tokio::task::spawn_blocking(move || book::read(&folder, wishes))
        .await
        .map_err(Error::fault("reading the folder"))??;
    let prefix = format!("courses/{}", site.new_id()?);
    let stored = store_all(site, actor, &book, owner, &input, &prefix).await;
    match stored {
        Ok(stored) => {
            if let Some(old) = &stored.old_files {
                files::remove(site, old).await;
            }
            Ok(report_of(book, &stored))
        }
        Err(error) => {
            files::remove(site, &prefix).await;
            Err(error)
        }
    }
}

async fn find_teacher(site: &Site, email: &str) -> Result<PersonId, ImportError> {
    let found = store::find_person(&site.db, email).await?;
    found
        .filter(|(_, role)| matches!(Role::from_word(role), Some(Role::Teacher | Role::Administrator)))
        .map(|(id, _)| id)
        .ok_or_else(|| refuse(Place::new("--teacher", 0), Reason::NoSuchTeacher(email.to_owned())))
}

async fn store_all(
    site: &Site,
    actor: &Actor,
    book: &Book,
    owner: Option<PersonId>,
    input: &Import,
    prefix: &str,
) -> Result<store::Stored, ImportError> {
    for (path, real) in &book.files {
        copy(site, prefix, path, real).await?;
    }
    let tx = site.db.begin().await?;
    let stored = store::put(site, &tx, book, owner, input.draft, prefix).await?;
    audit::record(site, &tx, actor, "learn.course-imported", owner, &stored.course.to_string()).await?;
    tx.commit().await?;
    Ok(stored)
}

async fn copy(site: &Site, prefix: &str, path: &str, real: &Path) -> Result<(), ImportError> {
    let bytes = tokio::fs::read(real).await.map_err(Error::fault("reading a file of the book"))?;
    let target = files::location(prefix, path).map_err(Error::fault("naming a file of the book"))?;
    site.files.put(&target, bytes.into()).await.map_err(Error::from)?;
    Ok(())
}

fn report_of(book: Book, stored: &store::Stored) -> Report {
    Report {
        slug: book.slug,
        title: book.title,
        updated: stored.old_files.is_some(),
        lessons: book.lessons.iter().filter(|lesson| lesson.text.is_some()).count(),
        drafts: book.lessons.iter().filter(|lesson| lesson.text.is_none()).count(),
        removed: stored.removed,
        files: book.files.len(),
        minutes: book.lessons.iter().filter_map(|lesson| lesson.text.as_ref()).map(|text| text.minutes).sum(),
        warnings: book.warnings,
    }
}

/// The key of a lesson, by its path.
type Known = std::collections::HashMap<String, Uuid>;
