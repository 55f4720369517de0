//! The one error that crosses the border between server and browser: codes, never free text.

use serde::{Deserialize, Serialize};

/// Why a request was refused. The view turns the code into a sentence in the person's language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ErrorCode {
    /// The request could not be understood (HTTP 400).
    BadRequest,
    /// Nobody is signed in (HTTP 401).
    SignInRequired,
    /// The person may not do this (HTTP 403).
    NotAllowed,
    /// It is the person's own request, which somebody else decides (HTTP 403).
    OwnRequest,
    /// A change that none of our own pages asked for (HTTP 403).
    OtherSite,
    /// There is nothing here, or nothing that this person may see (HTTP 404).
    NotFound,
    /// The address is not used in this way (HTTP 405).
    WrongMethod,
    /// Somebody changed it meanwhile, or it exists already (HTTP 409).
    Conflict,
    /// What the person has had restricted does not change (HTTP 409).
    Restricted,
    /// The privacy policy in force does not name this kind of data yet (HTTP 409).
    NotInPolicy,
    /// More bytes than accepted (HTTP 413).
    TooLarge,
    /// One or more fields need another value (HTTP 422).
    Invalid,
    /// Too many attempts; wait a little (HTTP 429).
    TooManyRequests,
    /// A fault of ours, logged with the request id (HTTP 500).
    Internal,
    /// Nothing can be done right now, and nothing was (HTTP 503).
    Unavailable,
    /// It took too long, and may have been done or not. HTTP 503, because browsers send a request again by themselves
    /// after 408, which RFC 9110 reserves for a slow client.
    TimedOut,
}

impl ErrorCode {
    /// All codes; none's word is part of another's.
    pub const ALL: [Self; 16] = [
        Self::BadRequest,
        Self::SignInRequired,
        Self::NotAllowed,
        Self::OwnRequest,
        Self::OtherSite,
        Self::NotFound,
        Self::WrongMethod,
        Self::Conflict,
        Self::Restricted,
        Self::NotInPolicy,
        Self::TooLarge,
        Self::Invalid,
        Self::TooManyRequests,
        Self::Internal,
        Self::Unavailable,
        Self::TimedOut,
    ];

    /// The word for it in JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Self::BadRequest => "bad-request",
            Self::SignInRequired => "sign-in-required",
            Self::NotAllowed => "not-allowed",
            Self::OwnRequest => "own-request",
            Self::OtherSite => "other-site",
            Self::NotFound => "not-found",
            Self::WrongMethod => "wrong-method",
            Self::Conflict => "conflict",
            Self::Restricted => "restricted",
            Self::NotInPolicy => "not-in-policy",
            Self::TooLarge => "too-large",
            Self::Invalid => "invalid",
            Self::TooManyRequests => "too-many-requests",
            Self::Internal => "internal",
            Self::Unavailable => "unavailable",
            Self::TimedOut => "timed-out",
        }
    }

    /// The HTTP status (RFC 9110) that goes with the code.
    pub const fn status(self) -> u16 {
        match self {
            Self::BadRequest => 400,
            Self::SignInRequired => 401,
            Self::NotAllowed | Self::OwnRequest | Self::OtherSite => 403,
            Self::NotFound => 404,
            Self::WrongMethod => 405,
            Self::Conflict | Self::Restricted | Self::NotInPolicy => 409,
            Self::TooLarge => 413,
            Self::Invalid => 422,
            Self::TooManyRequests => 429,
            Self::Internal => 500,
            Self::Unavailable | Self::TimedOut => 503,
        }
    }

    /// After how many seconds it makes sense to try again, where it does (RFC 9110, section 10.2.3).
    pub const fn retry_after(self) -> Option<u32> {
        match self {
            Self::TooManyRequests => Some(60),
            Self::Unavailable | Self::TimedOut => Some(10),
            _ => None,
        }
    }

    /// The key of the sentence in the locales.
    pub const fn key(self) -> &'static str {
        match self {
            Self::BadRequest => "error-bad-request",
            Self::SignInRequired => "error-sign-in-required",
            Self::NotAllowed => "error-not-allowed",
            Self::OwnRequest => "error-own-request",
            Self::OtherSite => "error-other-site",
            Self::NotFound => "error-not-found",
            Self::WrongMethod => "error-wrong-method",
            Self::Conflict => "error-conflict",
            Self::Restricted => "error-restricted",
            Self::NotInPolicy => "error-not-in-policy",
            Self::TooLarge => "error-too-large",
            Self::Invalid => "error-invalid",
            Self::TooManyRequests => "error-too-many-requests",
            Self::Internal => "error-internal",
            Self::Unavailable => "error-unavailable",
            Self::TimedOut => "error-timed-out",
        }
    }
}

/// What is wrong with the value of one field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Problem {
    /// Nothing was given.
    Missing,
    /// Fewer characters than the minimum.
    TooShort(usize),
    /// More characters than the maximum.
    TooLong(usize),
    /// Not an email address.
    NotAnAddress,
    /// Nobody has a confirmed account with this address.
    NoAccount,
    /// Not a day of the calendar.
    NotADay,
    /// Not a day and a time of the day.
    NotATime,
    /// A time before something that comes first.
    TooEarly,
    /// A day that is over.
    NotToCome,
    /// A day that is still to come.
    StillToCome,
    /// Not one of the choices.
    NotAChoice,
    /// The password is not the person's.
    WrongPassword,
    /// Address and password do not belong together.
    WrongCredentials,
    /// One of the passwords that attackers try first.
    CommonPassword,
    /// The password contains the address of the account.
    ContainsAddress,
    /// Not a whole number that makes sense.
    NotANumber,
    /// A name with signs that no name has.
    NotAName,
    /// The link or code is spent, expired or mistyped.
    ExpiredCode,
    /// Not the code of the newest mail, or too old.
    WrongCode,
    /// The same as what is there already.
    Unchanged,
    /// The age given is below the age at which an account is possible.
    BelowMinimumAge,
    /// The confirmation box is not ticked.
    NotConfirmed,
    /// Link and pass phrase do not belong together, or the link is over.
    WrongPassPhrase,
    /// The file is no archive of personal data.
    NotAnArchive,
    /// The file is an archive, but not as it was made.
    DamagedArchive,
    /// The person would keep more texts from elsewhere than there is room for.
    NoRoom,
    /// A placeholder that there is not, on this line.
    UnknownPlaceholder(usize),
    /// A document that does not begin with a title.
    NoTitle,
    /// There are more or fewer people than were counted.
    CountChanged,
}

impl Problem {
    /// The key of the sentence in the locales.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Missing => "problem-missing",
            Self::TooShort(_) => "problem-too-short",
            Self::TooLong(_) => "problem-too-long",
            Self::NotAnAddress => "problem-not-an-address",
            Self::NoAccount => "problem-no-account",
            Self::NotADay => "problem-not-a-day",
            Self::NotATime => "problem-not-a-time",
            Self::TooEarly => "problem-too-early",
            Self::NotToCome => "problem-not-to-come",
            Self::StillToCome => "problem-still-to-come",
            Self::NotAChoice => "problem-not-a-choice",
            Self::WrongPassword => "problem-wrong-password",
            Self::WrongCredentials => "problem-wrong-credentials",
            Self::CommonPassword => "problem-common-password",
            Self::ContainsAddress => "problem-contains-address",
            Self::NotANumber => "problem-not-a-number",
            Self::NotAName => "problem-not-a-name",
            Self::ExpiredCode => "problem-expired-code",
            Self::WrongCode => "problem-wrong-code",
            Self::Unchanged => "problem-unchanged",
            Self::BelowMinimumAge => "problem-below-minimum-age",
            Self::NotConfirmed => "problem-not-confirmed",
            Self::WrongPassPhrase => "problem-wrong-pass-phrase",
            Self::NotAnArchive => "problem-not-an-archive",
            Self::DamagedArchive => "problem-damaged-archive",
            Self::NoRoom => "problem-no-room",
            Self::UnknownPlaceholder(_) => "problem-unknown-placeholder",
            Self::NoTitle => "problem-no-title",
            Self::CountChanged => "problem-count-changed",
        }
    }

    /// The number that the sentence names, of characters or of a line, where there is one.
    pub const fn limit(&self) -> Option<usize> {
        match self {
            Self::TooShort(limit) | Self::TooLong(limit) | Self::UnknownPlaceholder(limit) => Some(*limit),
            _ => None,
        }
    }
}

/// A field of a form and what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldProblem {
    /// The name of the field in the form.
    pub field: String,
    /// What is wrong with it.
    pub problem: Problem,
}

/// A refusal as it travels to the browser.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AppError {
    /// The reason.
    pub code: ErrorCode,
    /// The fields to mend, when the code is [`ErrorCode::Invalid`].
    #[serde(default)]
    pub fields: Vec<FieldProblem>,
    /// In how many seconds to try again, when the code is [`ErrorCode::TooManyRequests`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry_after: Option<u32>,
}

impl From<ErrorCode> for AppError {
    fn from(code: ErrorCode) -> Self {
        Self { code, fields: Vec::new(), retry_after: None }
    }
}

impl std::fmt::Display for AppError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code.key())
    }
}

impl std::error::Error for AppError {}

/// Collects what is wrong with a form, field by field, so that a person mends everything at once.
#[derive(Debug, Default)]
pub struct Problems(Vec<FieldProblem>);

impl Problems {
    /// Notes one problem of one field.
    pub fn add(&mut self, field: &str, problem: Problem) {
        self.0.push(FieldProblem { field: field.to_owned(), problem });
    }

    /// Whether something was noted of a field.
    pub fn has(&self, field: &str) -> bool {
        self.0.iter().any(|found| found.field == field)
    }

    /// Trims a text and checks its length in characters; the trimmed text comes back in any case.
    pub fn text<'a>(&mut self, field: &str, value: &'a str, min: usize, max: usize) -> &'a str {
        let value = value.trim();
        let length = value.chars().count();
        if value.is_empty() && min > 0 {
            self.add(field, Problem::Missing);
        } else if length < min {
            self.add(field, Problem::TooShort(min));
        } else if length > max {
            self.add(field, Problem::TooLong(max));
        }
        value
    }

    /// `Ok` when nothing was noted.
    pub fn into_result(self) -> Result<(), Vec<FieldProblem>> {
        if self.0.is_empty() { Ok(()) } else { Err(self.0) }
    }
}
