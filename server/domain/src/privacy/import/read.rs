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
use serde::{Deserialize, de::DeserializeOwned};
use sha2::{Digest as _, Sha256};
use zip::{ZipArchive, read::ZipFileEntry};

use crate::{
    bounded::at_most,
    error::Error,
    privacy::{
        archive::MANIFEST,
        portable::{self, Portable},
    },
    register::hexadecimal,
};

/// How long `portable.json` may be, in bytes; no more of texts from elsewhere is kept than such a file holds.
pub(super) const LONGEST: u64 = 64 << 20;
/// How long the manifest and the directory of the archive may be, in bytes.
const LONGEST_LIST: u64 = 16 << 20;
/// How many files an archive may have (APPNOTE, section 4.4.21, without ZIP64).
const MOST_FILES: usize = 65_534;
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
    #[serde(deserialize_with = "at_most::<_, _, MOST_FILES>")]
    files: Vec<Listed>,
}

#[derive(Deserialize)]
struct Listed {
    name: String,
    size: u64,
    sha256: String,
}

type Zip = ZipArchive<BufReader<File>>;

/// The portable part of an archive, once all of it makes sense.
pub(super) fn read(file: File) -> Result<Portable, Refused> {
    let mut zip = open(file)?;
    let listed = listed(&mut zip)?;
    let content = part(&mut zip, portable::NAME, LONGEST)?;
    let found = content.parsed::<Portable>().map_err(|_| Refused::Damaged)?;
    if found.sha256 != listed.sha256 || found.size != listed.size {
        return Err(Refused::Damaged);
    }
    check(&found.value)?;
    Ok(found.value)
}

/// What the manifest says of the portable part.
fn listed(zip: &mut Zip) -> Result<Listed, Refused> {
    let content = part(zip, MANIFEST, LONGEST_LIST)?;
    let manifest: Manifest = content.parsed()?.value;
    if manifest.format != "alumet-manifest" || manifest.version != portable::VERSION {
        return Err(Refused::NotAnArchive);
    }
    let mut listed = manifest.files.into_iter().filter(|listed| listed.name == portable::NAME);
    match (listed.next(), listed.next()) {
        (Some(one), None) => Ok(one),
        _ => Err(Refused::Damaged),
    }
}

/// An archive whose directory is sound.
fn open(mut file: File) -> Result<Zip, Refused> {
    look_at_end(&mut file)?;
    let zip = ZipArchive::new(BufReader::new(file)).map_err(|_| Refused::NotAnArchive)?;
    let are_sound = (0..zip.len()).all(|place| zip.by_index_data(place).is_ok_and(|entry| is_sound(&entry)));
    if zip.has_duplicate_names() || !are_sound {
        return Err(Refused::Damaged);
    }
    Ok(zip)
}

/// A file of an archive, to be read as far as `longest`, whatever its head says of its length.
fn part<'a>(zip: &'a mut Zip, name: &str, longest: u64) -> Result<Part<impl Read + 'a>, Refused> {
    let place = zip.index_for_name(name).ok_or(Refused::NotAnArchive)?;
    let content = zip.by_index(place).map_err(|_| Refused::Damaged)?;
    Ok(Part { content: content.take(longest + 1), longest, hash: Sha256::new(), size: 0 })
}

/// A file that is hashed and counted while it is read, so that it need not be in memory beside what it says.
struct Part<R> {
    content: R,
    longest: u64,
    hash: Sha256,
    size: u64,
}

/// What a file says, with its hash and its size.
struct Parsed<T> {
    value: T,
    sha256: String,
    size: u64,
}

impl<R: Read> Read for Part<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let read = self.content.read(buffer)?;
        self.hash.update(&buffer[..read]);
        self.size += read as u64;
        Ok(read)
    }
}

impl<R: Read> Part<R> {
    fn parsed<T: DeserializeOwned>(mut self) -> Result<Parsed<T>, Refused> {
        let value = serde_json::from_reader(BufReader::new(&mut self));
        if self.size > self.longest {
            return Err(Refused::Damaged);
        }
        let value = value.map_err(|wrong| if wrong.is_io() { Refused::Damaged } else { Refused::NotAnArchive })?;
        Ok(Parsed { value, sha256: hexadecimal(&self.hash.finalize()), size: self.size })
    }
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
        && u64::from(directory) <= LONGEST_LIST
        && u64::from(directory) + u64::from(offset) == start;
    if is_plain { Ok(()) } else { Err(Refused::NotAnArchive) }
}

/// Whether an entry is a file whose name is text and leads to no other place.
fn is_sound(entry: &ZipFileEntry<'_>) -> bool {
    let is_named =
        std::str::from_utf8(entry.name_raw()).is_ok_and(|name| !name.starts_with('/') && !name.contains(['\\', '\0']));
    is_named && entry.enclosed_name().is_some() && entry.is_file() && !entry.encrypted()
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
        && portable.courses.iter().all(|course| {
            is_path(&course.slug) && course.lessons.iter().chain(&course.last_lesson).all(|path| is_path(path))
        })
        && portable
            .texts
            .iter()
            .all(|text| is_text(&text.title, TITLE_LENGTH.1) && is_text(&text.markdown, TEXT_LENGTH.1));
    if is_sound { Ok(()) } else { Err(Refused::Damaged) }
}
