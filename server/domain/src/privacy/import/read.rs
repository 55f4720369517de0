//! Reads an archive that anybody may have made. Nothing of it is written to disk, names lead nowhere, and how much is read is
//! bounded whatever the archive says of itself.

use std::{
    fs::File,
    io::{BufReader, Read, Seek as _, SeekFrom},
};

use model::{
    account::Theme,
    error::Problem,
    forum::{TEXT_LENGTH, TITLE_LENGTH},
    language::Language,
};
use serde::Deserialize;
use sha2::{Digest as _, Sha256};
use zip::{ZipArchive, read::ZipFileEntry};

use crate::{
    error::Error,
    privacy::{
        archive::MANIFEST,
        portable::{self, Portable},
    },
    register::hexadecimal,
};

/// How long a file may be that is read, in bytes.
const LONGEST: u64 = 64 << 20;
/// How many courses, lessons of a course, and texts there may be.
const MOST_COURSES: usize = 2_000;
const MOST_LESSONS: usize = 10_000;
const MOST_TEXTS: usize = 200_000;
/// How many characters an address of a course or the path of a lesson may have.
const LONGEST_PATH: usize = 500;

/// Why an archive is not taken.
#[derive(Debug)]
pub(super) enum Refused {
    /// It is something else.
    NotAnArchive,
    /// It is one, but not as it was made.
    Damaged,
    /// The disk failed.
    Disk(std::io::Error),
}

impl Refused {
    pub fn into_error(self, field: &str) -> Error {
        match self {
            Self::NotAnArchive => Error::field(field, Problem::NotAnArchive),
            Self::Damaged => Error::field(field, Problem::DamagedArchive),
            Self::Disk(cause) => Error::fault("reading an archive")(cause),
        }
    }
}

#[derive(Deserialize)]
struct Manifest {
    format: String,
    version: u32,
    files: Vec<Listed>,
}

#[derive(Deserialize)]
struct Listed {
    name: String,
    size: u64,
    sha256: String,
}

/// The portable part of an archive, once all of it makes sense.
pub(super) fn read(file: File) -> Result<Portable, Refused> {
    let (manifest, content) = find(file)?;
    let manifest: Manifest = serde_json::from_slice(&manifest).map_err(|_| Refused::NotAnArchive)?;
    if manifest.format != "alumet-manifest" || manifest.version != portable::VERSION {
        return Err(Refused::NotAnArchive);
    }
    let listed: Vec<_> = manifest.files.iter().filter(|listed| listed.name == portable::NAME).collect();
    let hash = hexadecimal(&Sha256::digest(&content));
    let is_whole = matches!(listed[..], [one] if one.sha256 == hash && one.size == content.len() as u64);
    if !is_whole {
        return Err(Refused::Damaged);
    }
    let portable: Portable = serde_json::from_slice(&content).map_err(|_| Refused::Damaged)?;
    check(&portable)?;
    Ok(portable)
}

/// The two files that are read, out of an archive whose directory is sound.
fn find(mut file: File) -> Result<(Vec<u8>, Vec<u8>), Refused> {
    look_at_end(&mut file)?;
    let mut zip = ZipArchive::new(BufReader::new(file)).map_err(|_| Refused::NotAnArchive)?;
    let are_sound = (0..zip.len()).all(|place| zip.by_index_data(place).is_ok_and(|entry| is_sound(&entry)));
    if zip.has_duplicate_names() || !are_sound {
        return Err(Refused::Damaged);
    }
    let mut content = |name: &str| match zip.index_for_name(name) {
        None => Err(Refused::NotAnArchive),
        Some(place) => bounded(&mut zip.by_index(place).map_err(|_| Refused::Damaged)?),
    };
    Ok((content(MANIFEST)?, content(portable::NAME)?))
}

/// Looks at the end of the file (APPNOTE, section 4.3.16), where an archive says how many files it has, before anything makes room
/// for them: at most 65 534. Whatever stands before or behind an archive, and the larger kinds that ZIP64 describes, are
/// refused here.
fn look_at_end(file: &mut File) -> Result<(), Refused> {
    const LENGTH: usize = 22;
    let size = file.metadata().map_err(Refused::Disk)?.len();
    let start = size.checked_sub(LENGTH as u64).ok_or(Refused::NotAnArchive)?;
    let mut end = [0; LENGTH];
    file.seek(SeekFrom::Start(start)).map_err(Refused::Disk)?;
    file.read_exact(&mut end).map_err(Refused::Disk)?;
    let short = |at: usize| u16::from_le_bytes([end[at], end[at + 1]]);
    let long = |at: usize| u32::from_le_bytes([end[at], end[at + 1], end[at + 2], end[at + 3]]);
    let (disks, files, comment) = ([short(4), short(6)], [short(8), short(10)], short(20));
    let (directory, offset) = (long(12), long(16));
    let is_plain = end.starts_with(b"PK\x05\x06")
        && disks == [0, 0]
        && files[0] == files[1]
        && files[0] < u16::MAX
        && comment == 0
        && u64::from(directory) + u64::from(offset) == start;
    if is_plain { Ok(()) } else { Err(Refused::NotAnArchive) }
}

/// Whether an entry is a file whose name is text and leads to no other place.
fn is_sound(entry: &ZipFileEntry<'_>) -> bool {
    let is_named =
        std::str::from_utf8(entry.name_raw()).is_ok_and(|name| !name.starts_with('/') && !name.contains(['\\', '\0']));
    is_named && entry.enclosed_name().is_some() && entry.is_file() && !entry.encrypted()
}

/// All of a file, unless it is longer than it may be, whatever its head says.
fn bounded(file: &mut impl Read) -> Result<Vec<u8>, Refused> {
    let mut content = Vec::new();
    let read = file.take(LONGEST + 1).read_to_end(&mut content).map_err(|_| Refused::Damaged)?;
    if read as u64 > LONGEST { Err(Refused::Damaged) } else { Ok(content) }
}

/// Whether each value is one that could have been made here.
fn check(portable: &Portable) -> Result<(), Refused> {
    if portable.format != portable::FORMAT || portable.version != portable::VERSION {
        return Err(Refused::NotAnArchive);
    }
    let is_path = |text: &str| text.chars().count() <= LONGEST_PATH && !text.contains('\0');
    let is_text = |text: &str, most: usize| text.chars().count() <= most && !text.contains('\0');
    let preferences = &portable.preferences;
    let is_sound = Language::from_tag(&preferences.language).is_some()
        && Theme::from_word(&preferences.theme).is_some()
        && portable.courses.len() <= MOST_COURSES
        && portable.courses.iter().all(|course| {
            course.lessons.len() <= MOST_LESSONS
                && is_path(&course.slug)
                && course.lessons.iter().chain(&course.last_lesson).all(|path| is_path(path))
        })
        && portable.texts.len() <= MOST_TEXTS
        && portable
            .texts
            .iter()
            .all(|text| is_text(&text.title, TITLE_LENGTH.1) && is_text(&text.markdown, TEXT_LENGTH.1));
    if is_sound { Ok(()) } else { Err(Refused::Damaged) }
}
