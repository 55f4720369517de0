use std::fmt;

use crate::error::Error;

/// A place in the folder that is imported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The file, seen from the folder.
    pub file: String,
    /// The line, from 1; 0 means the file as a whole.
    pub line: usize,
}

impl Place {
    pub(super) fn new(file: impl Into<String>, line: usize) -> Self {
        Self { file: file.into(), line }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.line == 0 { f.write_str(&self.file) } else { write!(f, "{}:{}", self.file, self.line) }
    }
}

/// Why a folder is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Reason {
    /// It is a file, such as an archive.
    #[error("this is not a folder; unpack an archive first and name the folder with book.toml or src/SUMMARY.md")]
    NotAFolder,
    /// There is nothing to read.
    #[error("there is no such file")]
    Missing,
    /// It can't be read.
    #[error("the file can't be read: {0}")]
    Unreadable(String),
    /// It is no text.
    #[error("the text is not UTF-8; save it in that encoding")]
    NotUtf8,
    /// It is too big.
    #[error("the file is larger than {0} MiB")]
    TooLarge(u64),
    /// It is not the TOML it should be.
    #[error("book.toml can't be read: {0}")]
    BadSettings(String),
    /// A path or a symbolic link leads out of the folder.
    #[error("“{0}” leads out of the folder")]
    LeavesFolder(String),
    /// Something leads back to itself.
    #[error("“{0}” leads back to itself")]
    Cycle(String),
    /// A chapter is listed twice.
    #[error("“{0}” is already listed in line {1}")]
    Twice(String, usize),
    /// The chapter is no Markdown.
    #[error("“{0}” is not a Markdown file")]
    NotMarkdown(String),
    /// There is no lesson in it.
    #[error("SUMMARY.md lists no chapter")]
    Empty,
    /// The address is of the wrong form.
    #[error("“{0}” can't be the address of a course; use lower case letters, digits and hyphens")]
    BadSlug(String),
    /// Nobody of that address teaches here.
    #[error("no teacher or administrator has the address “{0}”")]
    NoSuchTeacher(String),
}

/// Why nothing was imported.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The folder is not what it should be.
    #[error("{place}: {reason}")]
    Refused {
        /// Where.
        place: Place,
        /// Why.
        reason: Reason,
    },
    /// The installation failed, or the actor may not.
    #[error(transparent)]
    Site(#[from] Error),
}

impl From<crate::db::DbError> for ImportError {
    fn from(error: crate::db::DbError) -> Self {
        Self::Site(error.into())
    }
}

pub(super) fn refuse(place: Place, reason: Reason) -> ImportError {
    ImportError::Refused { place, reason }
}

/// Something that could not be represented; the rest was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Notice {
    /// A link to nothing.
    #[error("the link to “{0}” leads nowhere; its words stay")]
    DeadLink(String),
    /// A link to a Markdown file that is no chapter.
    #[error("“{0}” is not a chapter of SUMMARY.md; the words of the link stay")]
    NotAChapter(String),
    /// A link to a heading that is not there.
    #[error("“{0}” has no such heading; the link leads to the top of the lesson")]
    NoSuchHeading(String),
    /// A picture from elsewhere.
    #[error("the picture “{0}” is on another site; it becomes a link")]
    ForeignPicture(String),
    /// An include that finds nothing.
    #[error("“{0}” can't be included: there is no such file, line or anchor")]
    NothingToInclude(String),
    /// A directive that only mdBook's own plugins know.
    #[error("the directive “{0}” is not known; it stays as text")]
    UnknownDirective(String),
    /// A line of the summary without a link.
    #[error("“{0}” has no link; the line is left out")]
    NoLink(String),
    /// A part without chapters.
    #[error("the part “{0}” has no chapter; it is left out")]
    EmptyPart(String),
}

/// A notice and where it belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// Where.
    pub place: Place,
    /// What.
    pub notice: Notice,
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.notice)
    }
}

/// What an import did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The address of the course.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// Whether a course of that address was there before.
    pub updated: bool,
    /// Lessons that can be opened.
    pub lessons: usize,
    /// Lessons that are announced but not written.
    pub drafts: usize,
    /// Lessons of before that are gone.
    pub removed: usize,
    /// Pictures and downloads.
    pub files: usize,
    /// How long all of it takes to read, in minutes.
    pub minutes: u32,
    /// What could not be represented.
    pub warnings: Vec<Warning>,
}
