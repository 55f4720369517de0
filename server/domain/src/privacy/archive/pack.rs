use std::{
    fs::File,
    io::{BufReader, BufWriter, Read as _, Result, Write as _},
    path::PathBuf,
};

use age::x25519::Identity;
use serde_json::json;
use sha2::{Digest as _, Sha256};
use zip::{ZipWriter, write::SimpleFileOptions};

use super::{render::Rendered, schema::ARCHIVE_SCHEMA_NAME, seal};
use crate::register::hexadecimal;

/// The name of the manifest in the archive.
pub const MANIFEST: &str = "manifest.json";

/// A packed archive.
pub struct Packed {
    /// Where it lies, encrypted.
    pub path: PathBuf,
    /// How many bytes the ZIP has.
    pub size: u64,
    /// The SHA-256 of the ZIP.
    pub sha256: Vec<u8>,
}

/// Packs the files into a ZIP, with a manifest that holds the SHA-256 of each, and encrypts it to the key.
pub fn pack(rendered: Rendered, key: &Identity) -> Result<Packed> {
    let path = rendered.folder.join("archive.zip");
    let mut zip = ZipWriter::new(BufWriter::new(File::create(&path)?));
    let mut files = Vec::with_capacity(rendered.names.len());
    for name in &rendered.names {
        let source = rendered.folder.join(name);
        zip.start_file(name, options(source.metadata()?.len()))?;
        let (size, sha256) = copy(&source, |chunk| zip.write_all(chunk))?;
        files.push(json!({ "name": name, "size": size, "sha256": hexadecimal(&sha256) }));
    }
    let manifest = json!({ "$schema": ARCHIVE_SCHEMA_NAME, "format": "alumet-manifest", "version": 1, "files": files });
    let manifest = serde_json::to_string_pretty(&manifest)? + "\n";
    zip.start_file(MANIFEST, options(manifest.len() as u64))?;
    zip.write_all(manifest.as_bytes())?;
    zip.finish()?.flush()?;
    let sealed = rendered.folder.join("archive.zip.age");
    let mut seal = seal::begin(key, &sealed)?;
    let (size, sha256) = copy(&path, |chunk| seal.write_all(chunk))?;
    seal.finish()?.flush()?;
    Ok(Packed { path: sealed, size, sha256 })
}

/// How a file of `size` bytes is packed. What may reach 4 GiB needs ZIP64 (APPNOTE, section 4.3.9.2), which old tools don't
/// know; deflate can make it a little longer than it was.
fn options(size: u64) -> SimpleFileOptions {
    const LARGE: u64 = 0xff00_0000;
    SimpleFileOptions::default().compression_level(Some(1)).unix_permissions(0o644).large_file(size >= LARGE)
}

/// Hands a file over piece by piece, and tells its size and SHA-256.
fn copy(path: &std::path::Path, mut each: impl FnMut(&[u8]) -> Result<()>) -> Result<(u64, Vec<u8>)> {
    let mut source = BufReader::new(File::open(path)?);
    let mut hash = Sha256::new();
    let mut size = 0;
    let mut buffer = vec![0; 64 * 1024];
    loop {
        let read = source.read(&mut buffer)?;
        if read == 0 {
            return Ok((size, hash.finalize().to_vec()));
        }
        hash.update(&buffer[..read]);
        each(&buffer[..read])?;
        size += u64::try_from(read).unwrap_or_default();
    }
}
