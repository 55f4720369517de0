use std::path::{Path, PathBuf};

use model::language::Language;
use toml::de::{DeTable, DeValue};

use super::report::{ImportError, Place, Reason, refuse};

/// The largest text, in MiB.
const LARGEST_TEXT: u64 = 4;
/// The largest picture or download, in MiB.
const LARGEST_FILE: u64 = 32;

/// The folder of a book: nothing outside it is ever read.
#[derive(Debug)]
pub(super) struct Folder {
    root: PathBuf,
    src: String,
    /// What `book.toml` says.
    pub settings: Settings,
}

/// What `book.toml` says about the book.
#[derive(Debug, Default)]
pub(super) struct Settings {
    pub title: Option<String>,
    pub description: Option<String>,
    pub language: Option<Language>,
    src: Option<String>,
}

impl Folder {
    /// Opens the folder and reads its `book.toml`, where there is one.
    pub fn open(path: &Path) -> Result<Self, ImportError> {
        let here = || Place::new(path.display().to_string(), 0);
        let root = path.canonicalize().map_err(|_| refuse(here(), Reason::Missing))?;
        if !root.is_dir() {
            return Err(refuse(here(), Reason::NotAFolder));
        }
        let mut folder = Self { root, src: String::new(), settings: Settings::default() };
        let place = Place::new("book.toml", 0);
        if folder.root.join("book.toml").exists() {
            folder.settings = read_settings(&folder.text("book.toml", &place)?)?;
        }
        let src = folder.settings.src.clone().unwrap_or_else(|| "src".to_owned());
        let is_src = folder.root.join(&src).is_dir();
        folder.src = if is_src || folder.settings.src.is_some() {
            normalise("", &src).ok_or_else(|| refuse(place, Reason::LeavesFolder(src)))?
        } else {
            String::new()
        };
        Ok(folder)
    }

    /// The name of the folder, for a book without a title.
    pub fn name(&self) -> String {
        self.root.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
    }

    /// A path of the texts' folder as seen from the folder of the book.
    pub fn in_src(&self, path: &str) -> String {
        if self.src.is_empty() { path.to_owned() } else { format!("{}/{path}", self.src) }
    }

    /// Where a path really is, symbolic links followed; nowhere when there is nothing. What leads out is refused at
    /// `place`.
    pub fn find(&self, path: &str, place: &Place) -> Result<Option<PathBuf>, ImportError> {
        let Ok(real) = self.root.join(path).canonicalize() else { return Ok(None) };
        if real.starts_with(&self.root) {
            Ok(Some(real))
        } else {
            Err(refuse(place.clone(), Reason::LeavesFolder(path.to_owned())))
        }
    }

    /// Where a picture or download really is, when it is a file of acceptable size.
    pub fn find_file(&self, path: &str, place: &Place) -> Result<Option<PathBuf>, ImportError> {
        let Some(real) = self.find(path, place)?.filter(|real| real.is_file()) else { return Ok(None) };
        check_size(&real, LARGEST_FILE, place)?;
        Ok(Some(real))
    }

    /// The text of a file; when there is none, it is refused at `place`, where it was named.
    pub fn text(&self, path: &str, place: &Place) -> Result<String, ImportError> {
        let real = self
            .find(path, place)?
            .filter(|real| real.is_file())
            .ok_or_else(|| refuse(place.clone(), Reason::Missing))?;
        check_size(&real, LARGEST_TEXT, place)?;
        let bytes = std::fs::read(real).map_err(|error| unreadable(place, &error))?;
        String::from_utf8(bytes).map(|text| text.trim_start_matches('\u{feff}').replace("\r\n", "\n")).map_err(
            |error| {
                let good = &error.as_bytes()[..error.utf8_error().valid_up_to()];
                let line = 1 + good.split(|byte| *byte == b'\n').count() - 1;
                refuse(Place::new(path, line), Reason::NotUtf8)
            },
        )
    }
}

fn check_size(path: &Path, most: u64, place: &Place) -> Result<(), ImportError> {
    let size = path.metadata().map_err(|error| unreadable(place, &error))?.len();
    if size > most * 1024 * 1024 { Err(refuse(place.clone(), Reason::TooLarge(most))) } else { Ok(()) }
}

fn unreadable(place: &Place, error: &std::io::Error) -> ImportError {
    refuse(place.clone(), Reason::Unreadable(error.kind().to_string()))
}

fn read_settings(text: &str) -> Result<Settings, ImportError> {
    let table = DeTable::parse(text).map_err(|error| {
        let line = error.span().map_or(1, |span| 1 + text[..span.start.min(text.len())].matches('\n').count());
        refuse(Place::new("book.toml", line), Reason::BadSettings(error.message().to_owned()))
    })?;
    let Some(book) = table.get_ref().get("book").and_then(|book| book.get_ref().as_table()) else {
        return Ok(Settings::default());
    };
    let text_of = |key: &str| match book.get(key).map(toml::Spanned::get_ref) {
        Some(DeValue::String(text)) => Some(text.trim().to_owned()),
        _ => None,
    };
    Ok(Settings {
        title: text_of("title").filter(|title| !title.is_empty()),
        description: text_of("description"),
        language: text_of("language").and_then(|tag| Language::from_tag(&tag)),
        src: text_of("src"),
    })
}

/// A path, relative to `folder`, without `.` and `..`; `None` when it climbs out or is absolute.
pub(super) fn normalise(folder: &str, path: &str) -> Option<String> {
    if path.starts_with('/') || path.contains('\0') {
        return None;
    }
    let mut steps: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in path.split(['/', '\\']) {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop()?;
            }
            step => steps.push(step),
        }
    }
    Some(steps.join("/"))
}

/// The folder of a path; empty at the top.
pub(super) fn folder_of(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// Text without percent-encoding (RFC 3986); as it is where the bytes are no UTF-8.
pub(super) fn percent_decoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let hex = bytes.get(at + 1..at + 3).and_then(|hex| std::str::from_utf8(hex).ok());
        match (bytes[at], hex.and_then(|hex| u8::from_str_radix(hex, 16).ok())) {
            (b'%', Some(byte)) => {
                out.push(byte);
                at += 3;
            }
            (byte, _) => {
                out.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8(out).unwrap_or_else(|_| text.to_owned())
}
