//! Archives lie encrypted in the file storage, so that whoever gets at the files alone reads nobody's data
//! (<https://age-encryption.org/v1>). The key lies elsewhere, in `<data>/keys/archive.key`.

use std::{
    fs::File,
    io::{self, BufWriter},
    iter,
    path::Path,
};

use age::{Decryptor, Encryptor, stream::StreamWriter, x25519::Identity};
use futures::{AsyncRead, TryStreamExt as _, io::BufReader};
use tokio_util::{compat::FuturesAsyncReadCompatExt as _, io::ReaderStream};

use super::download::Bytes;
use crate::{
    Site,
    error::{Error, Result},
    keys,
};

/// The name of the key file.
pub const FILE: &str = "archive.key";

const COMMENT: &str = "# The key of the archives that people download. Without it none of them can be read.\n\
                       # They last a week: with a new key, new archives can be made.\n";

const DOING: &str = "reading the key of archives";

/// A file that is encrypted while it is written.
pub(super) type Seal = StreamWriter<BufWriter<File>>;

/// The key of archives, made now when there is none.
pub(super) async fn key(site: &Site) -> Result<Identity> {
    let path = keys::file(&site.settings.data, FILE);
    let kept = tokio::task::spawn_blocking(move || keys::read_or_keep(&path, &keys::fresh_identity(COMMENT))).await;
    let (text, _) = kept.map_err(Error::fault(DOING))?.map_err(Error::fault(DOING))?;
    keys::identity(&text).ok_or_else(|| Error::fault(DOING)("the file holds no key"))
}

/// Begins an encrypted file. Blocking.
pub(super) fn begin(key: &Identity, path: &Path) -> io::Result<Seal> {
    let recipient = key.to_public();
    let encryptor = Encryptor::with_recipients(iter::once(&recipient as _)).map_err(io::Error::other)?;
    encryptor.wrap_output(BufWriter::new(File::create(path)?))
}

/// What an encrypted file holds, as it comes.
pub(super) async fn open(key: &Identity, sealed: object_store::GetResult) -> Result<Bytes> {
    let source = sealed.into_stream().map_err(io::Error::from).into_async_read();
    let decryptor = Decryptor::new_async_buffered(BufReader::new(source)).await;
    let opened = decryptor.and_then(|decryptor| decryptor.decrypt_async(iter::once(key as _)));
    let opened: Box<dyn AsyncRead + Send + Unpin> = Box::new(opened.map_err(Error::fault("opening an archive"))?);
    Ok(Box::pin(ReaderStream::with_capacity(opened.compat(), 64 * 1024)))
}
