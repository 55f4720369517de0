//! What lies outside the tables: files, memory, logs.

use std::{io, path::Path};

use super::{Category, Gap, Recipient};

/// Where something lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    /// In the data folder: a file, a folder with all that is in it, or, when it ends in `*`, whatever begins so.
    Data(&'static str),
    /// In the memory of the process.
    Memory,
    /// On the standard error of the process, which the operator may collect.
    Log,
}

/// How long it lies there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stay {
    /// As long as the rows that it belongs to.
    WithRows,
    /// This many days, unless the operator chose another number.
    Days(u16),
    /// While the work goes on that needs it; what a killed process leaves is removed by the next run.
    Work,
    /// Until the process ends, or earlier.
    Process,
    /// As long as the installation.
    Installation,
}

/// What of people is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// Personal data of these categories.
    Of(&'static [Category]),
    /// Nothing that tells of anybody; the words of the place say why.
    Nothing,
}

/// One place. Locale keys: `place-<word>`, and `place-about-<word>` for what is there and how it goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its word.
    pub word: &'static str,
    /// Where it is.
    pub at: At,
    /// What of people is there.
    pub content: Content,
    /// How long.
    pub stay: Stay,
    /// Who receives it, besides the hosting provider.
    pub recipients: &'static [Recipient],
}

const fn place(word: &'static str, at: At, content: Content, stay: Stay) -> Place {
    Place { word, at, content, stay, recipients: &[] }
}

/// Every place.
pub const PLACES: &[Place] = &[
    place("database", At::Data("alumet.sqlite*"), Content::Of(&Category::ALL), Stay::WithRows),
    Place {
        recipients: &[Recipient::Public],
        ..place("courses", At::Data("files/courses"), Content::Of(&[Category::Learning]), Stay::WithRows)
    },
    // Seven days, and fourteen more for a link that was made on the last of them.
    Place {
        recipients: &[Recipient::Named],
        ..place("archives", At::Data("files/archives"), Content::Of(&Category::ALL), Stay::Days(21))
    },
    place("building", At::Data("building"), Content::Of(&Category::ALL), Stay::Work),
    Place {
        recipients: &[Recipient::Administrators],
        ..place("outbox", At::Data("outbox"), Content::Of(&[Category::Mail]), Stay::Days(30))
    },
    place("backups", At::Data("backups"), Content::Of(&Category::ALL), Stay::Days(30)),
    place("backup-work", At::Data("backup-work"), Content::Of(&Category::ALL), Stay::Work),
    place("journal", At::Data("journal"), Content::Of(&[Category::Requests]), Stay::Installation),
    place("keys", At::Data("keys"), Content::Nothing, Stay::Installation),
    place("kept-pages", At::Memory, Content::Nothing, Stay::Process),
    place("limits", At::Memory, Content::Of(&[Category::Security]), Stay::Process),
    place("audience-counter", At::Memory, Content::Of(&[Category::Consent]), Stay::Process),
    place("log", At::Log, Content::Nothing, Stay::Installation),
];

/// What the file system of a volume keeps for itself.
const OF_THE_SYSTEM: [&str; 1] = ["lost+found"];

impl Place {
    fn has(&self, path: &str) -> bool {
        match self.at {
            At::Data(known) => match known.strip_suffix('*') {
                Some(beginning) => path.starts_with(beginning),
                None => path == known,
            },
            At::Memory | At::Log => false,
        }
    }

    /// Whether places lie inside the folder at `path`, whose entries are then looked at one by one.
    fn is_below(&self, path: &str) -> bool {
        matches!(self.at, At::Data(known) if known.strip_prefix(path).is_some_and(|rest| rest.starts_with('/')))
    }
}

/// Walks the data folder and tells what in it is not registered.
///
/// # Errors
/// When the folder can't be read.
pub fn check_places(data: &Path) -> io::Result<Vec<Gap>> {
    let mut gaps = Vec::new();
    walk(data, "", &mut gaps)?;
    gaps.sort();
    Ok(gaps)
}

fn walk(folder: &Path, above: &str, gaps: &mut Vec<Gap>) -> io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{above}{name}");
        if PLACES.iter().any(|place| place.has(&path)) || OF_THE_SYSTEM.contains(&path.as_str()) {
            continue;
        }
        if PLACES.iter().any(|place| place.is_below(&path)) && entry.file_type()?.is_dir() {
            walk(&entry.path(), &format!("{path}/"), gaps)?;
        } else {
            gaps.push(Gap::UnknownPlace(path));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_registered_is_a_gap_at_any_depth() {
        let data = tempfile::tempdir().unwrap();
        for folder in ["files/archives/deep", "files/courses", "files/diaries", "keys", "lost+found"] {
            std::fs::create_dir_all(data.path().join(folder)).unwrap();
        }
        for file in ["alumet.sqlite", "alumet.sqlite-wal", "diary.txt", "files/diary.txt", "files/archives/deep/a.zip"]
        {
            std::fs::write(data.path().join(file), "").unwrap();
        }
        let found = check_places(data.path()).unwrap();
        let expected = ["diary.txt", "files/diaries", "files/diary.txt"].map(|path| Gap::UnknownPlace(path.to_owned()));
        assert_eq!(found, expected);
    }

    #[test]
    fn a_folder_that_can_t_be_read_is_an_error() {
        assert!(check_places(Path::new("/nowhere")).is_err());
    }
}
