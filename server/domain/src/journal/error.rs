use std::{io, path::PathBuf};

/// Why the journal was not written or not read. Each says what the operator can do.
#[derive(Debug, thiserror::Error)]
pub enum JournalError {
    /// The operating system failed.
    #[error("the journal in {}: {cause}", .path.display())]
    Io {
        /// Which file or folder.
        path: PathBuf,
        /// Why it failed.
        #[source]
        cause: io::Error,
    },
    /// There are volumes but no key to them.
    #[error("there is a journal but no key to it at {}: put the key file back; each backup holds it too", .0.display())]
    NoKey(PathBuf),
    /// The key file does not hold a key.
    #[error("{} holds no key of a journal: put a copy of the key file back", .0.display())]
    SpoiltKey(PathBuf),
    /// A line is not what was written.
    #[error(
        "line {line} of {} is not what was written, or was written with another key: put an untouched copy of the journal \
         back; nothing was changed", .path.display()
    )]
    Tampered {
        /// Which volume.
        path: PathBuf,
        /// Which line, from 1.
        line: usize,
    },
    /// A line is whole but of a kind that this release does not know.
    #[error("line {line} of {} was written by a newer release: install that release first", .path.display())]
    Newer {
        /// Which volume.
        path: PathBuf,
        /// Which line, from 1.
        line: usize,
    },
    /// There is none where one must be.
    #[error(
        "there is no journal in {}: without it people who deleted their account since the backup would come back. Name a \
         folder that has it with --journal DIR: a copy lies in the folder `journal` beside the backups. Nothing was changed",
        .0.display()
    )]
    Missing(PathBuf),
    /// The journal lacks entries that the backup already had.
    #[error(
        "the journal is older than the backup: volume {0} is missing or shorter than it was when the backup was made. Name \
         the newest copy of the journal with --journal DIR. Nothing was changed"
    )]
    TooOld(String),
}

impl JournalError {
    /// A failure of the operating system, for `map_err`.
    pub(super) fn io(path: &std::path::Path) -> impl FnOnce(io::Error) -> Self {
        move |cause| Self::Io { path: path.to_owned(), cause }
    }
}
