//! An archive that a person brings from another installation. It goes from the network into a file without a name, piece by
//! piece, and is gone with the request.

use std::{
    collections::HashSet,
    io::SeekFrom,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use app::{privacy::pages::ImportDone, request::RequestContext};
use axum::{
    Extension,
    body::Body,
    extract::{
        FromRequest as _, Multipart, Request, State,
        multipart::{Field, MultipartError},
    },
    response::Response,
};
use domain::{
    Site,
    actor::Actor,
    privacy::{self, ARCHIVE_FIELD, ImportArchive},
};
use futures::{StreamExt as _, stream};
use leptos::prelude::provide_context;
use model::{
    account::PersonId,
    error::{ErrorCode, FieldProblem, Problem},
    privacy::ImportPart,
};
use tokio::{
    fs::File,
    io::{AsyncSeekExt as _, AsyncWriteExt as _},
};

use super::{
    AppState,
    forms::{Arrived, PATIENCE},
    shares::told,
};

/// The address of the form.
pub const ADDRESS: &str = "/api/privacy_import_archive";
/// How long a request with an archive may take: 256 MiB come through a line of 5 Mbit/s, and are taken over.
pub const TIME_LIMIT: Duration = Duration::from_mins(10);

/// How long an archive may be, in bytes. A longer one is taken over on the command line.
const LONGEST: u64 = 256 << 20;
/// How long any other field may be.
const LONGEST_FIELD: usize = 1024;
/// How many fields the form may have.
const MOST_FIELDS: usize = 16;
/// How many bytes may have come that belong to no field yet, as the heads of fields do.
const MOST_PENDING: usize = 2 << 20;

/// Who is bringing an archive right now. One at a time takes the room of one on the disk, however many requests somebody sends.
#[derive(Default)]
pub struct Uploads(Mutex<HashSet<PersonId>>);

/// The archive that a person is bringing, until it is dropped.
struct Upload(Arc<Uploads>, PersonId);

impl Uploads {
    fn begin(self: &Arc<Self>, person: PersonId) -> Option<Upload> {
        let is_first = self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(person);
        is_first.then(|| Upload(self.clone(), person))
    }
}

impl Drop for Upload {
    fn drop(&mut self) {
        self.0.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.1);
    }
}

/// Takes the archive over, and shows what came of it in the answer.
pub async fn handle(
    State(state): State<AppState>,
    Extension(context): Extension<RequestContext>,
    request: Request,
) -> Response {
    let (site, actor, uploads) = (state.site.clone(), context.actor.clone(), state.uploads.clone());
    let (head, body) = request.into_parts();
    let form = Arrived::head(state, context, head.clone());
    let mut form = match form.allowed().await {
        Ok(form) => form,
        Err(answer) => return *answer,
    };
    let Some(person) = actor.person_id() else {
        return form.refuse(ErrorCode::SignInRequired.into()).await;
    };
    let Some(_upload) = uploads.begin(person) else {
        return form.refuse(ErrorCode::TooManyRequests.into()).await;
    };
    let taken = match Fields::of(Request::from_parts(head, body)).await {
        Ok(fields) => fields.take(&site, &actor).await,
        Err(error) => Err(error),
    };
    let Taken { file, parts, sent } = match taken {
        Ok(taken) => taken,
        Err(error) => return form.refuse(told(error)).await,
    };
    form.sent = sent;
    let Some(file) = file else {
        let fields = vec![FieldProblem { field: ARCHIVE_FIELD.to_owned(), problem: Problem::Missing }];
        return form.refuse(told(domain::Error::Invalid(fields))).await;
    };
    match privacy::import_own_archive(&site, &actor, ImportArchive { file, parts }).await {
        Ok(imported) => form.show(move || provide_context(ImportDone(imported.clone()))).await,
        Err(error) => form.refuse(told(error)).await,
    }
}

/// What the form sent.
#[derive(Default)]
struct Taken {
    file: Option<std::fs::File>,
    parts: Vec<ImportPart>,
    /// The boxes that are ticked, to tick them again.
    sent: Vec<u8>,
}

impl Taken {
    fn tick(&mut self, part: ImportPart) {
        if !self.parts.contains(&part) {
            self.parts.push(part);
            let tick = form_urlencoded::Serializer::new(String::new()).append_pair(part.word(), "true").finish();
            self.sent.extend_from_slice(if self.sent.is_empty() { b"" } else { b"&" });
            self.sent.extend_from_slice(tick.as_bytes());
        }
    }
}

/// The fields of the form, as they come.
struct Fields {
    fields: Multipart,
    /// How many bytes of fields were taken.
    taken: Arc<AtomicUsize>,
}

fn unreadable(_: MultipartError) -> domain::Error {
    ErrorCode::BadRequest.into()
}

impl Fields {
    /// The parser of fields takes all that has come into memory, and looks for the end of a head however long it is. So it gets
    /// one piece at a time, and no more than [`MOST_PENDING`] before it has given away what it had.
    async fn of(request: Request) -> domain::Result<Self> {
        let taken = Arc::new(AtomicUsize::new(0));
        let (head, body) = request.into_parts();
        let (mut come, gone) = (0_usize, taken.clone());
        let pieces = body.into_data_stream().map(move |piece| {
            let piece: axum::body::Bytes = piece.map_err(std::io::Error::other)?;
            come += piece.len();
            if come.saturating_sub(gone.load(Ordering::Relaxed)) > MOST_PENDING {
                return Err(std::io::Error::from(std::io::ErrorKind::FileTooLarge));
            }
            Ok(piece)
        });
        // Not before the first: the parser takes a form for cut off whose beginning and end come at once after it waited.
        let pieces = stream::unfold((Box::pin(pieces), false), async |(mut pieces, has_begun)| {
            if has_begun {
                tokio::task::yield_now().await;
            }
            let piece = pieces.next().await?;
            Some((piece, (pieces, true)))
        });
        let request = Request::from_parts(head, Body::from_stream(pieces));
        let fields = Multipart::from_request(request, &()).await.map_err(|_| ErrorCode::BadRequest)?;
        Ok(Self { fields, taken })
    }

    async fn take(mut self, site: &Site, actor: &Actor) -> domain::Result<Taken> {
        let (mut found, mut has_archive) = (Taken::default(), false);
        for _ in 0..MOST_FIELDS {
            let Some(mut field) = self.fields.next_field().await.map_err(unreadable)? else { return Ok(found) };
            let name = field.name().unwrap_or_default().to_owned();
            if name == ARCHIVE_FIELD {
                if std::mem::replace(&mut has_archive, true) {
                    return Err(ErrorCode::BadRequest.into());
                }
                found.file = match keep(site, actor, &mut field, &self.taken).await {
                    Ok(file) => file,
                    Err(refused) => {
                        pass_over(&mut field, &self.taken).await;
                        return Err(refused);
                    }
                };
                continue;
            }
            let mut length = 0;
            while let Some(piece) = field.chunk().await.map_err(unreadable)? {
                self.taken.fetch_add(piece.len(), Ordering::Relaxed);
                length += piece.len();
                if length > LONGEST_FIELD {
                    return Err(ErrorCode::TooLarge.into());
                }
            }
            if let Some(part) = ImportPart::from_word(&name) {
                found.tick(part);
            }
        }
        Err(ErrorCode::BadRequest.into())
    }
}

/// The archive in a file, or nothing when it is empty, as when no file was chosen. Room is asked for before anything is kept.
async fn keep(
    site: &Site,
    actor: &Actor,
    field: &mut Field<'_>,
    taken: &AtomicUsize,
) -> domain::Result<Option<std::fs::File>> {
    let failed = "keeping an archive";
    let Some(first) = field.chunk().await.map_err(unreadable)? else { return Ok(None) };
    let mut file = File::from_std(privacy::room_for_archive(site, actor).await?);
    let (mut next, mut length) = (Some(first), 0);
    while let Some(piece) = next {
        taken.fetch_add(piece.len(), Ordering::Relaxed);
        length += piece.len() as u64;
        if length > LONGEST {
            return Err(ErrorCode::TooLarge.into());
        }
        file.write_all(&piece).await.map_err(domain::Error::fault(failed))?;
        next = field.chunk().await.map_err(unreadable)?;
    }
    file.flush().await.map_err(domain::Error::fault(failed))?;
    file.seek(SeekFrom::Start(0)).await.map_err(domain::Error::fault(failed))?;
    Ok(if length == 0 { None } else { Some(file.into_std().await) })
}

/// Takes the rest of a field that is refused, up to [`PATIENCE`]: a browser shows the answer only when it could send what it had.
async fn pass_over(field: &mut Field<'_>, taken: &AtomicUsize) {
    let mut length = 0;
    while let Ok(Some(piece)) = field.chunk().await
        && length < PATIENCE
    {
        taken.fetch_add(piece.len(), Ordering::Relaxed);
        length += piece.len();
    }
}
