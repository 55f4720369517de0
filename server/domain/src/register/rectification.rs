/// How a value is put right (GDPR art. 16). Locale keys: `rectification-<word>`, `unchanging-<word>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rectification {
    /// The person changes it at this address of the site. `{column}` in it stands for the value of that column of the row.
    At(&'static str),
    /// Staff change it when the person asks them to.
    Request,
    /// It is worked out from other data and changes with them.
    Follows,
    /// It stays as it is.
    Never(Unchanging),
}

/// Why a value stays as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unchanging {
    /// It is evidence of what was done, which whoever could change it could falsify; an error is noted beside it.
    Evidence,
    /// It is what a text was before it was changed, kept as it was.
    Superseded,
}

impl Rectification {
    /// The word in locale keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::At(_) => "at",
            Self::Request => "request",
            Self::Follows => "follows",
            Self::Never(Unchanging::Evidence) => "evidence",
            Self::Never(Unchanging::Superseded) => "superseded",
        }
    }
}
