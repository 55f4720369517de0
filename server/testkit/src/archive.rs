use std::{
    fs::File,
    io::{BufReader, Write as _},
    path::PathBuf,
};

use age::{Decryptor, x25519::Identity};
use tempfile::{NamedTempFile, TempPath};

use crate::TestSite;

impl TestSite {
    /// The one file among the archives, as it lies there: encrypted.
    pub fn stored_archive(&self) -> PathBuf {
        let folder = self.data.path().join("files").join("archives");
        let mut files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let file = files.next().unwrap();
        assert!(files.next().is_none(), "there are several archives");
        file
    }

    /// A copy of the one archive as its owner would get it.
    pub fn archive(&self) -> TempPath {
        let key = std::fs::read_to_string(self.data.path().join("keys").join("archive.key")).unwrap();
        let key: Identity = key.lines().find(|line| !line.starts_with('#')).unwrap().parse().unwrap();
        let stored = BufReader::new(File::open(self.stored_archive()).unwrap());
        let decryptor = Decryptor::new_buffered(stored).unwrap();
        let mut opened = decryptor.decrypt(std::iter::once(&key as _)).unwrap();
        let mut copy = NamedTempFile::new().unwrap();
        std::io::copy(&mut opened, &mut copy).unwrap();
        copy.flush().unwrap();
        copy.into_temp_path()
    }
}
