//! An archive that a person brings from another installation. It goes from the network into a file without a name, piece by
//! piece, and is gone with the request.

use std::io::SeekFrom;

use app::{privacy::pages::ImportDone, request::RequestContext};
use axum::{
    Extension,
    extract::{FromRequest as _, Multipart, Request, State},
    response::Response,
};
use domain::{
    Site,
    privacy::{self, ARCHIVE_FIELD, ImportArchive},
};
use leptos::prelude::provide_context;
use model::{
    error::{ErrorCode, FieldProblem, Problem},
    privacy::ImportPart,
};
use tokio::{
    fs::File,
    io::{AsyncSeekExt as _, AsyncWriteExt as _},
};

use super::{AppState, forms::Arrived, shares::told};

/// How long an archive may be, in bytes. A longer one is taken over on the command line.
const LONGEST: u64 = 256 << 20;
/// How long any other field may be.
const LONGEST_FIELD: usize = 1024;

/// Takes the archive over, and shows what came of it in the answer.
pub async fn handle(
    State(state): State<AppState>,
    Extension(context): Extension<RequestContext>,
    request: Request,
) -> Response {
    let (site, actor) = (state.site.clone(), context.actor.clone());
    let (head, body) = request.into_parts();
    let form = Arrived::head(state.clone(), context, head.clone());
    let mut form = match form.allowed().await {
        Ok(form) => form,
        Err(answer) => return *answer,
    };
    if actor.person().is_none() {
        return form.refuse(ErrorCode::SignInRequired.into()).await;
    }
    let taken = match Multipart::from_request(Request::from_parts(head, body), &state).await {
        Ok(fields) => take(&site, fields).await,
        Err(_) => Err(ErrorCode::BadRequest.into()),
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
struct Taken {
    file: Option<std::fs::File>,
    parts: Vec<ImportPart>,
    /// The boxes that are ticked, to tick them again.
    sent: Vec<u8>,
}

async fn take(site: &Site, mut fields: Multipart) -> domain::Result<Taken> {
    let unreadable = |_| domain::Error::from(ErrorCode::BadRequest);
    let mut taken = Taken { file: None, parts: Vec::new(), sent: Vec::new() };
    while let Some(mut field) = fields.next_field().await.map_err(unreadable)? {
        let name = field.name().unwrap_or_default().to_owned();
        if name != ARCHIVE_FIELD {
            let mut length = 0;
            while let Some(chunk) = field.chunk().await.map_err(unreadable)? {
                length += chunk.len();
                if length > LONGEST_FIELD {
                    return Err(ErrorCode::TooLarge.into());
                }
            }
            if let Some(part) = ImportPart::from_word(&name) {
                taken.parts.push(part);
                let tick = form_urlencoded::Serializer::new(String::new()).append_pair(&name, "true").finish();
                taken.sent.extend_from_slice(if taken.sent.is_empty() { b"" } else { b"&" });
                taken.sent.extend_from_slice(tick.as_bytes());
            }
            continue;
        }
        let failed = "keeping an archive";
        let mut file = File::from_std(privacy::nameless_file(site).await?);
        let mut length = 0;
        while let Some(chunk) = field.chunk().await.map_err(unreadable)? {
            length += chunk.len() as u64;
            if length > LONGEST {
                return Err(ErrorCode::TooLarge.into());
            }
            file.write_all(&chunk).await.map_err(domain::Error::fault(failed))?;
        }
        file.flush().await.map_err(domain::Error::fault(failed))?;
        file.seek(SeekFrom::Start(0)).await.map_err(domain::Error::fault(failed))?;
        taken.file = if length == 0 { None } else { Some(file.into_std().await) };
    }
    Ok(taken)
}
