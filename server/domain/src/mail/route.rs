//! How a composed mail leaves: over SMTP (RFC 5321), or as a file (RFC 5322) that the operator reads.

use std::{
    io::ErrorKind,
    path::{Path, PathBuf},
    time::{Duration, UNIX_EPOCH},
};

use lettre::{
    Address, AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor,
    message::{
        Body, Mailbox, MultiPart, SinglePart,
        header::{ContentTransferEncoding, ContentType, Header, HeaderName, HeaderValue},
    },
};
use model::Millis;
use time::{OffsetDateTime, macros::format_description};
use uuid::Uuid;

use super::compose::Composed;
use crate::{Site, register::RETENTION_RULES, settings::MailRoute};

/// The longest line of a mail, in bytes without its end (RFC 5322, section 2.1.1).
const LONGEST_LINE: usize = 998;

/// One mail on its way.
pub(super) struct Delivery<'a> {
    pub mail: Uuid,
    pub kind: &'a str,
    pub address: &'a str,
    pub queued_at: Millis,
}

/// Why a mail was not delivered: a code without any address in it.
#[derive(Debug)]
pub(super) struct Undelivered {
    pub code: String,
    /// Whether trying again is of no use.
    pub is_final: bool,
}

impl Undelivered {
    fn later(code: &str) -> Self {
        Self { code: code.to_owned(), is_final: false }
    }

    fn never(code: &str) -> Self {
        Self { code: code.to_owned(), is_final: true }
    }
}

/// Gives a mail to whom it is configured.
pub(super) async fn hand_over(site: &Site, delivery: &Delivery<'_>, composed: Composed) -> Result<(), Undelivered> {
    match &site.settings.mail {
        MailRoute::Outbox => {
            let message = message(site, delivery, composed, true)?;
            write_file(site, delivery, &message.formatted()).await
        }
        MailRoute::Smtp(server) => {
            let message = message(site, delivery, composed, false)?;
            let server = AsyncSmtpTransport::<Tokio1Executor>::from_url(server)
                .map_err(|_| Undelivered::later("smtp-address"))?
                .timeout(Some(Duration::from_secs(20)))
                .build();
            match server.send(message).await {
                Ok(_) => Ok(()),
                Err(error) => Err(smtp_failure(&error)),
            }
        }
    }
}

fn smtp_failure(error: &lettre::transport::smtp::Error) -> Undelivered {
    let code = match error.status() {
        Some(status) => format!("smtp-{status}"),
        None if error.is_timeout() => "smtp-timeout".to_owned(),
        None if error.is_tls() => "smtp-tls".to_owned(),
        None => "smtp-connection".to_owned(),
    };
    Undelivered { code, is_final: error.is_permanent() }
}

fn message(site: &Site, delivery: &Delivery<'_>, composed: Composed, is_file: bool) -> Result<Message, Undelivered> {
    let settings = &site.settings;
    let support: Address = settings.support_address.parse().map_err(|_| Undelivered::later("support-address"))?;
    let recipient: Address = delivery.address.parse().map_err(|_| Undelivered::never("address"))?;
    let queued = UNIX_EPOCH + Duration::from_millis(u64::try_from(delivery.queued_at).unwrap_or_default());
    let builder = Message::builder()
        .from(Mailbox::new(Some(settings.name.clone()), support.clone()))
        .to(Mailbox::new(None, recipient))
        .date(queued)
        .message_id(Some(format!("<{}@{}>", delivery.mail, support.domain())))
        .subject(composed.subject)
        .header(AutoSubmitted);
    let builder = match composed.leave {
        Some(link) => builder.header(Unsubscribe(link)).header(UnsubscribePost),
        None => builder,
    };
    builder
        .multipart(
            MultiPart::alternative()
                .singlepart(part(ContentType::TEXT_PLAIN, composed.text, is_file))
                .singlepart(part(ContentType::TEXT_HTML, composed.html, is_file)),
        )
        .map_err(|_| Undelivered::later("message"))
}

/// Says that nobody wrote this by hand, so that no holiday note answers it (RFC 3834, section 5).
#[derive(Clone)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

/// Where one leaves what the mail is part of (RFC 2369, section 3.2).
#[derive(Clone)]
struct Unsubscribe(String);

impl Header for Unsubscribe {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("List-Unsubscribe")
    }

    fn parse(text: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self(text.trim_matches(['<', '>']).to_owned()))
    }

    fn display(&self) -> HeaderValue {
        let value = format!("<{}>", self.0);
        // An address has no place at which a line could be folded.
        HeaderValue::dangerous_new_pre_encoded(Self::name(), value.clone(), value)
    }
}

/// Says that posting to that address leaves it, without a further question (RFC 8058, section 3.1).
#[derive(Clone)]
struct UnsubscribePost;

impl Header for UnsubscribePost {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("List-Unsubscribe-Post")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "List-Unsubscribe=One-Click".to_owned())
    }
}

/// A part of the mail. In a file it is written as it is, so that the operator can read it and follow its links; over
/// SMTP it is encoded in the way that each server on the way understands.
fn part(content_type: ContentType, text: String, is_file: bool) -> SinglePart {
    let body = if is_file && text.lines().all(|line| line.len() < LONGEST_LINE) {
        let lines = text.replace('\n', "\r\n").into_bytes();
        Body::dangerous_pre_encoded(lines, ContentTransferEncoding::EightBit)
    } else {
        Body::new(text)
    };
    SinglePart::builder().header(content_type).body(body)
}

/// Writes the whole file under another name first, so that nobody reads half a mail.
async fn write_file(site: &Site, delivery: &Delivery<'_>, bytes: &[u8]) -> Result<(), Undelivered> {
    let failed = |_| Undelivered::later("outbox-folder");
    let folder = site.settings.data.join("outbox");
    tokio::fs::create_dir_all(&folder).await.map_err(failed)?;
    let name = format!("{}-{}-{}.eml", time_of_file(delivery.queued_at), delivery.kind, delivery.mail);
    let unfinished = folder.join(format!(".{name}"));
    tokio::fs::write(&unfinished, bytes).await.map_err(failed)?;
    tokio::fs::rename(&unfinished, folder.join(name)).await.map_err(failed)
}

/// Removes files of mails that have outlived the retention rule of mails, and tells how many.
pub async fn expire_files(site: &Site) -> crate::Result<u64> {
    let mut removed = 0;
    for file in outlived_files(site).await? {
        tokio::fs::remove_file(file).await.map_err(crate::Error::fault("removing mails on disk"))?;
        removed += 1;
    }
    Ok(removed)
}

/// The mails on disk that have outlived the rule of mails.
pub async fn outlived_files(site: &Site) -> crate::Result<Vec<PathBuf>> {
    let Some(cutoff) =
        RETENTION_RULES.iter().find(|rule| rule.table == "mail").and_then(|rule| rule.cutoff(site.now()))
    else {
        return Ok(Vec::new());
    };
    let failed = |cause| crate::Error::fault("looking through mails on disk")(cause);
    let mut folder = match tokio::fs::read_dir(site.settings.data.join("outbox")).await {
        Ok(folder) => folder,
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => return Ok(Vec::new()),
        Err(error) => return Err(failed(error)),
    };
    // Names begin with the time, so that they are in the order of time.
    let cutoff = time_of_file(cutoff);
    let mut outlived = Vec::new();
    while let Some(entry) = folder.next_entry().await.map_err(failed)? {
        let name = entry.file_name().to_string_lossy().into_owned();
        if Path::new(&name).extension().is_some_and(|end| end == "eml") && *name.trim_start_matches('.') < *cutoff {
            outlived.push(entry.path());
        }
    }
    Ok(outlived)
}

fn time_of_file(time: Millis) -> String {
    let format = format_description!("[year][month][day]T[hour][minute][second].[subsecond digits:3]Z");
    OffsetDateTime::from_unix_timestamp_nanos(i128::from(time) * 1_000_000)
        .ok()
        .and_then(|time| time.format(format).ok())
        .unwrap_or_default()
}
