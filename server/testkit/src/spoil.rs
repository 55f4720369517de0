//! Makes hostile inputs: texts, and archives that are spoilt in one of many ways.

use std::{
    fs::File,
    io::{Cursor, Read as _, Seek as _, SeekFrom, Write as _},
};

use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

/// Numbers in an order that nobody expects, the same in each run (`SplitMix64`).
pub struct Chance(pub u64);

impl Chance {
    /// The next number.
    pub fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `limit`.
    pub fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.number() % limit as u64).unwrap()
    }

    /// One of several.
    pub fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }

    fn bytes(&mut self, longest: usize) -> Vec<u8> {
        (0..self.below(longest)).map(|_| self.number().to_le_bytes()[0]).collect()
    }

    /// A text of signs that mean something somewhere.
    pub fn text(&mut self) -> String {
        const SIGNS: &[&str] = &[
            "a", "Z", "0", "-", "_", "/", "..", "\\", "%2e", "%00", "\0", "'", "\"", ";", "--", "é", "\u{202e}", "🔥",
            " ", "\n", "<", "{{", "$1", "*",
        ];
        let length = self.below(80);
        (0..length).map(|_| *self.one(SIGNS)).collect()
    }
}

/// A file with these bytes, to be read from its beginning.
pub fn file_of(bytes: &[u8]) -> File {
    let mut file = tempfile::tempfile().unwrap();
    file.write_all(bytes).unwrap();
    file.seek(SeekFrom::Start(0)).unwrap();
    file
}

/// An archive as it was made, to be spoilt.
pub struct Sound {
    /// The file.
    pub zip: Vec<u8>,
    files: Vec<(String, String)>,
}

impl Sound {
    /// An archive all of whose files are text.
    pub fn of(zip: Vec<u8>) -> Self {
        let mut archive = ZipArchive::new(Cursor::new(&zip)).unwrap();
        let mut files = Vec::new();
        for place in 0..archive.len() {
            let mut file = archive.by_index(place).unwrap();
            let mut text = String::new();
            file.read_to_string(&mut text).unwrap();
            files.push((file.name().unwrap().into_owned(), text));
        }
        drop(archive);
        Self { zip, files }
    }

    /// One of many ways to spoil it, with what was done to it.
    pub fn spoil(&self, number: u64, chance: &mut Chance) -> (&'static str, Vec<u8>) {
        // Bombs take the longest: two of them are enough.
        if number % 500 == 7 {
            let long = format!("{{\"format\":\"{}\"}}", " ".repeat(65 << 20));
            return ("a bomb", self.with_portable(long.into_bytes()));
        }
        // Much in little, which takes its time to write.
        if number % 250 == 8 {
            return ("too many", self.with_portable(self.too_many(number).into_bytes()));
        }
        match number % 5 {
            0 => self.spoil_bytes(chance),
            1 | 2 => self.spoil_values(chance),
            3 => self.spoil_manifest(chance),
            _ => self.spoil_directory(chance),
        }
    }

    /// Bytes of the file itself.
    fn spoil_bytes(&self, chance: &mut Chance) -> (&'static str, Vec<u8>) {
        let mut bytes = self.zip.clone();
        let end = bytes.len();
        match chance.below(6) {
            0 => ("noise", chance.bytes(4096)),
            1 => {
                bytes.truncate(chance.below(end));
                ("cut off", bytes)
            }
            2 => {
                bytes.extend(chance.bytes(64));
                bytes.push(1);
                ("something behind it", bytes)
            }
            3 => {
                bytes.splice(0..0, b"#!/bin/sh\n".iter().copied());
                ("something before it", bytes)
            }
            4 => {
                // Where it says how many files it has, and where they are.
                let place = end - 22 + 4 + chance.below(18);
                bytes[place] ^= 1 << chance.below(8);
                ("another end", bytes)
            }
            _ => {
                let place = position(&bytes, b"portable.json") + 13 + 20 + chance.below(60);
                bytes[place] ^= 1 << chance.below(8);
                ("a bit of what is read", bytes)
            }
        }
    }

    /// Values that no installation writes, under a manifest that agrees.
    fn spoil_values(&self, chance: &mut Chance) -> (&'static str, Vec<u8>) {
        let mut portable: Value = serde_json::from_str(self.file("portable.json")).unwrap();
        let huge = json!(1e300);
        match chance.below(17) {
            0 => portable["version"] = huge,
            1 => portable["version"] = json!(2),
            2 => portable["format"] = json!("alumet-archive"),
            3 => portable["profile"]["first_name"] = json!(chance.number()),
            4 => portable["profile"]["first_name"] = json!("http://casino.example"),
            5 => portable["profile"]["last_name"] = json!("x".repeat(81 + chance.below(100_000))),
            6 => portable["profile"]["last_name"] = json!(""),
            7 => portable["preferences"]["language"] = json!(chance.text() + "!"),
            8 => portable["preferences"]["theme"] = json!(["dark"]),
            9 => portable["courses"] = json!([{ "slug": "a\u{0}", "lessons": [], "last_lesson": null }]),
            10 => portable["courses"] = json!([{ "slug": "x".repeat(501), "lessons": [], "last_lesson": null }]),
            11 => portable["texts"] = json!([{ "title": "", "markdown": "x".repeat(20_001) }]),
            12 => portable["texts"] = json!([{ "title": "", "markdown": "a\u{0}b" }]),
            13 => portable["role"] = json!("administrator"),
            14 => portable["texts"] = json!([{ "title": "", "markdown": "x", "created_at": 0 }]),
            15 => portable["courses"] = json!({ "slug": chance.text() }),
            _ => {
                let text = portable.to_string();
                let spoilt = match chance.below(5) {
                    0 => "[".repeat(100_000).into_bytes(),
                    1 => text.replace("alumet-portable", "alumet-\u{fffd}").replace('\u{fffd}', "\u{0}").into_bytes(),
                    2 => [text.as_bytes(), b"{}"].concat(),
                    3 => text.replacen('{', "{\"version\":1,", 1).into_bytes(),
                    _ => {
                        let mut bytes = text.into_bytes();
                        let place = position(&bytes, b"first_name");
                        bytes[place] = 0xff;
                        bytes
                    }
                };
                return ("no such text", self.with_portable(spoilt));
            }
        }
        ("no such values", self.with_portable(portable.to_string().into_bytes()))
    }

    /// One course, lesson or text more than there may be, of the shortest.
    fn too_many(&self, number: u64) -> String {
        let mut portable: Value = serde_json::from_str(self.file("portable.json")).unwrap();
        let course = |lessons: usize| json!({ "slug": "", "lessons": vec![""; lessons], "last_lesson": null });
        match number / 250 % 3 {
            0 => portable["courses"] = json!(vec![course(0); 501]),
            1 => portable["courses"] = json!([course(2_001)]),
            _ => portable["texts"] = json!(vec![json!({ "title": "", "markdown": "" }); 200_001]),
        }
        portable.to_string()
    }

    /// A manifest that does not agree.
    fn spoil_manifest(&self, chance: &mut Chance) -> (&'static str, Vec<u8>) {
        let mut manifest: Value = serde_json::from_str(self.file("manifest.json")).unwrap();
        let place =
            manifest["files"].as_array().unwrap().iter().position(|file| file["name"] == "portable.json").unwrap();
        match chance.below(7) {
            0 => manifest["files"][place]["sha256"] = json!("0".repeat(64)),
            1 => manifest["files"][place]["size"] = json!(chance.number()),
            2 => manifest["files"][place]["name"] = json!("../portable.json"),
            3 => {
                let twice = manifest["files"][place].clone();
                manifest["files"].as_array_mut().unwrap().push(twice);
            }
            4 => manifest["version"] = json!(-1),
            5 => manifest["files"] = json!(chance.text()),
            _ => {
                let missing = *chance.one(&["portable.json", "manifest.json"]);
                let files = self.bytes().into_iter().filter(|(name, _)| name != missing).collect::<Vec<_>>();
                return ("a part is missing", packed(&files));
            }
        }
        let manifest = manifest.to_string().into_bytes();
        ("another manifest", self.packed_with(&[("manifest.json", manifest)]))
    }

    /// Files that lead elsewhere.
    fn spoil_directory(&self, chance: &mut Chance) -> (&'static str, Vec<u8>) {
        let evil = *chance.one(&[
            "../../etc/passwd",
            "/etc/passwd",
            "files/../../x",
            "..",
            "a\\..\\..\\b",
            "C:\\x",
            "files/\u{0}x",
            "pages/",
        ]);
        let mut files = self.bytes();
        match chance.below(5) {
            0 => {
                files.push((evil.to_owned(), b"root".to_vec()));
                ("a path that leads out", packed(&files))
            }
            1 => {
                let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
                write_all(&mut zip, &files);
                let target = *chance.one(&["/etc/passwd", "../../keys", "portable.json"]);
                zip.add_symlink("files/link", target, SimpleFileOptions::default()).unwrap();
                ("a link", zip.finish().unwrap().into_inner())
            }
            2 => {
                let name = *chance.one(&["portable.jsoX", "manifest.jsoX", "files/double"]);
                files.push((name.to_owned(), b"{}".to_vec()));
                if name == "files/double" {
                    files.push(("files/doublX".to_owned(), b"{}".to_vec()));
                }
                let real = name.replace("jsoX", "json");
                let packed = packed(&files);
                let fake = if name == "files/double" { "files/doublX" } else { name };
                ("two of one name", replaced(&packed, fake.as_bytes(), real.as_bytes()))
            }
            3 => {
                // The flag of an encrypted file, in the directory.
                let mut bytes = packed(&files);
                let place = bytes.windows(4).rposition(|found| found == b"PK\x01\x02").unwrap();
                bytes[place + 8] |= 1;
                ("an encrypted file", bytes)
            }
            _ => {
                files.push(("files/\u{e9}".to_owned(), b"x".to_vec()));
                ("a name that is no text", replaced(&packed(&files), b"files/\xc3\xa9", b"files/\xc3\x28"))
            }
        }
    }

    fn file(&self, name: &str) -> &str {
        &self.files.iter().find(|(found, _)| found == name).unwrap().1
    }

    fn bytes(&self) -> Vec<(String, Vec<u8>)> {
        self.files.iter().map(|(name, text)| (name.clone(), text.clone().into_bytes())).collect()
    }

    fn packed_with(&self, others: &[(&str, Vec<u8>)]) -> Vec<u8> {
        let mut files = self.bytes();
        for (name, bytes) in &mut files {
            if let Some((_, other)) = others.iter().find(|(other, _)| other == name) {
                bytes.clone_from(other);
            }
        }
        packed(&files)
    }

    /// Another portable part, and a manifest that agrees with it.
    fn with_portable(&self, portable: Vec<u8>) -> Vec<u8> {
        let mut manifest: Value = serde_json::from_str(self.file("manifest.json")).unwrap();
        for file in manifest["files"].as_array_mut().unwrap() {
            if file["name"] == "portable.json" {
                file["size"] = json!(portable.len());
                file["sha256"] = json!(domain::register::hexadecimal(&Sha256::digest(&portable)));
            }
        }
        self.packed_with(&[("manifest.json", manifest.to_string().into_bytes()), ("portable.json", portable)])
    }
}

fn packed(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    write_all(&mut zip, files);
    zip.finish().unwrap().into_inner()
}

fn write_all(zip: &mut ZipWriter<Cursor<Vec<u8>>>, files: &[(String, Vec<u8>)]) {
    for (name, bytes) in files {
        zip.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
}

fn position(bytes: &[u8], wanted: &[u8]) -> usize {
    bytes.windows(wanted.len()).position(|found| found == wanted).unwrap()
}

/// The same bytes with each occurrence of a text replaced by one as long.
fn replaced(bytes: &[u8], old: &[u8], new: &[u8]) -> Vec<u8> {
    assert_eq!(old.len(), new.len());
    let mut bytes = bytes.to_vec();
    while let Some(place) = bytes.windows(old.len()).position(|found| found == old) {
        bytes[place..place + new.len()].copy_from_slice(new);
    }
    bytes
}
