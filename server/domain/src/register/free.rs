//! The reviewed list: every column that is declared free of personal data, each with the reason. Whoever adds a line here
//! states that no value of the column tells anything of a person. [`check`](super::check) refuses free text and references
//! to people on it, and [`check_values`](super::check_values) compares what the rows hold.

/// What a free column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A number, a time, yes or no.
    Number,
    /// A hash, a signature, random bytes.
    Bytes,
    /// The key of something that is not a person.
    Key,
    /// A text that is one of these words.
    Words(&'static [&'static str]),
    /// A text that the software writes, never people: a code of lower-case letters, digits and signs, without spaces.
    Code,
    /// A text that the software writes, never people: JSON.
    Json,
    /// A text that the software draws at random: letters, digits, hyphens and underscores.
    Token,
    /// A text that is the pattern of an address, from the code of the site.
    Pattern,
    /// What a library keeps for itself, in a table of its own.
    Library,
}

impl Kind {
    /// Whether a text is of this kind.
    pub fn allows(self, text: &str) -> bool {
        match self {
            Self::Number | Self::Bytes | Self::Key => false,
            Self::Words(words) => words.contains(&text),
            Self::Code => {
                let is_sign = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b".-_:".contains(&byte);
                text.len() <= 60 && text.bytes().all(is_sign)
            }
            Self::Json => serde_json::from_str::<serde_json::Value>(text).is_ok(),
            Self::Token => text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_'),
            Self::Pattern => {
                let is_sign =
                    |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"/-_.{}*".contains(&byte);
                text.starts_with('/') && text.bytes().all(is_sign)
            }
            Self::Library => true,
        }
    }

    /// Whether a column of this kind may be of a type of text.
    pub const fn is_text(self) -> bool {
        matches!(self, Self::Words(_) | Self::Code | Self::Json | Self::Token | Self::Pattern | Self::Library)
    }
}

/// One free column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FreeColumn {
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// Why it tells nothing of anybody.
    pub reason: &'static str,
}

/// The free columns of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Free {
    /// The table; a library may give it another name on each engine.
    pub tables: &'static [&'static str],
    /// The columns.
    pub columns: &'static [FreeColumn],
}

impl Free {
    /// The column with a name.
    pub fn column(&self, name: &str) -> Option<&'static FreeColumn> {
        self.columns.iter().find(|column| column.name == name)
    }
}

/// The free columns of a table, if it has some.
pub fn free_columns(table: &str) -> Option<&'static Free> {
    FREE.iter().find(|free| free.tables.contains(&table))
}

const fn number(name: &'static str, reason: &'static str) -> FreeColumn {
    FreeColumn { name, kind: Kind::Number, reason }
}

const fn bytes(name: &'static str, reason: &'static str) -> FreeColumn {
    FreeColumn { name, kind: Kind::Bytes, reason }
}

const fn key(name: &'static str, reason: &'static str) -> FreeColumn {
    FreeColumn { name, kind: Kind::Key, reason }
}

const fn words(name: &'static str, words: &'static [&'static str], reason: &'static str) -> FreeColumn {
    FreeColumn { name, kind: Kind::Words(words), reason }
}

const fn code(name: &'static str, reason: &'static str) -> FreeColumn {
    FreeColumn { name, kind: Kind::Code, reason }
}

const fn json(name: &'static str, reason: &'static str) -> FreeColumn {
    FreeColumn { name, kind: Kind::Json, reason }
}

const fn token(name: &'static str, reason: &'static str) -> FreeColumn {
    FreeColumn { name, kind: Kind::Token, reason }
}

const fn library(name: &'static str, reason: &'static str) -> FreeColumn {
    FreeColumn { name, kind: Kind::Library, reason }
}

const fn pattern(name: &'static str, reason: &'static str) -> FreeColumn {
    FreeColumn { name, kind: Kind::Pattern, reason }
}

const LANGUAGES: &[&str] = &["en", "fr"];
/// Undecided, told, or not.
const DECISIONS: &[&str] = &["", "told", "not-told"];
const QUEUE: &str = "how the queue works off its jobs";

/// The list.
pub const FREE: &[Free] = &[
    Free {
        tables: &["attempt"],
        columns: &[
            bytes("key_hash", "a hash, written before anybody knows whose it is, and gone after an hour"),
            words(
                "kind",
                &[
                    "sign-in",
                    "sign-in-from",
                    "refused-in-all",
                    "password-again",
                    "identity-mail",
                    "mail",
                    "mail-from",
                    "share",
                    "share-from",
                    "import",
                ],
                "which limit is counted",
            ),
            number("window_start", "since when is counted"),
            number("count", "how often something was tried"),
        ],
    },
    Free {
        tables: &["audit_event"],
        columns: &[
            key("id", "the key of the event; who it was is in audit_payload"),
            number("happened_at", "when something happened"),
            code("kind", "what happened, as a code of the software"),
        ],
    },
    Free {
        tables: &["audit_entry"],
        columns: &[
            number("position", "the place in the chain"),
            key("event_id", "the key of the event; who it was is in audit_payload"),
            bytes("commitment", "a hash that tells of nobody without the salt in audit_payload"),
            bytes("previous_hash", "the hash of the entry before"),
            bytes("hash", "the hash of this entry"),
        ],
    },
    Free {
        tables: &["audit_head"],
        columns: &[
            number("chain", "there is one chain"),
            number("position", "the place of the newest entry"),
            bytes("hash", "the hash of the newest entry"),
        ],
    },
    Free {
        tables: &["forum_category"],
        columns: &[
            number("position", "the place among the categories"),
            number("topic_count", "how many topics it has, whoever started them"),
        ],
    },
    Free { tables: &["topic"], columns: &[number("post_count", "how many posts it has, whoever wrote them")] },
    Free { tables: &["lesson_text"], columns: &[number("minutes", "computed from the length of the lesson")] },
    Free {
        tables: &["lesson"],
        columns: &[
            number("position", "the place of the lesson in its course"),
            number("depth", "how deep the lesson is nested"),
            code("number", "the number of the lesson, counted by the software"),
            number("after_rule", "whether the outline shows a rule before the lesson"),
        ],
    },
    Free {
        tables: &["course"],
        columns: &[
            words("language", LANGUAGES, "the language of the course, not a trait of the person"),
            words("state", &["draft", "published"], "whether the course is published"),
            number("lessons", "how many lessons the course has"),
            number("minutes", "how long the course takes to read"),
        ],
    },
    Free {
        tables: &["mail"],
        columns: &[
            words("language", LANGUAGES, "the language of the text, not a trait of the person"),
            number("attempts", "how often delivery was tried"),
            code("failure", "a code of the mail protocol"),
        ],
    },
    Free {
        tables: &["receipt"],
        columns: &[
            token("reference", "random; whoever was given it reads the receipt, which names nobody"),
            number("requested_at", "when an erasure was asked for"),
            number("erased_at", "when it was done"),
            number("remnants_until_at", "by when backups are gone"),
            json("counts", "how many rows met which fate, by category"),
            number("database_until_at", "by when the database is scrubbed"),
            number("scrubbed_at", "when it was"),
            number("log_scrubbed_at", "when its log was"),
            number("contributions", "whether contributions went too"),
            number("mails_delivered", "how many mails had been delivered"),
            json("document", "the signed receipt: the same counts and times"),
        ],
    },
    Free {
        tables: &["schedule"],
        columns: &[code("name", "which recurring work"), number("due_at", "when it is due")],
    },
    Free {
        tables: &["retention_count"],
        columns: &[
            key("run_id", "the key of the run; who asked for it is in retention_run"),
            code("rule", "the table or the place that the rule is about"),
            number("removed", "how much of it the run removed"),
        ],
    },
    Free {
        tables: &["breach"],
        columns: &[
            number("people", "about how many people a breach affects"),
            number("records", "about how many records it affects"),
            words("authority", DECISIONS, "whether the authority was notified"),
            number("authority_at", "when it was, or decided not to"),
            words("telling", DECISIONS, "whether the people affected are told"),
            number("telling_at", "when that was decided"),
            number("found", "how many people were found"),
            number("told", "how many of them were told"),
            number("closed_at", "when nothing was open any more"),
        ],
    },
    Free { tables: &["breach_entry"], columns: &[code("field", "what was noted: a word of the software")] },
    Free {
        tables: &["breach_notice"],
        columns: &[words("language", LANGUAGES, "the language of the text, not a trait of a person")],
    },
    Free {
        tables: &["policy_version"],
        columns: &[
            words("document", &["privacy", "terms", "cookies", "legal"], "which document it is a version of"),
            number("number", "the number of the version"),
            words(
                "state",
                &["draft", "announced", "effective", "superseded", "withdrawn"],
                "where the version is in its life",
            ),
            json("covers", "the categories and purposes of the register that the version names, as words"),
            number("changed_at", "when the text was last changed, whoever did"),
            number("announced_at", "when the version was published"),
            number("effective_at", "when the version takes effect"),
            number("ended_at", "when the version was superseded or taken back"),
        ],
    },
    Free {
        tables: &["policy_text"],
        columns: &[
            words("language", LANGUAGES, "the language of the text, not a trait of the person"),
            bytes("text_hash", "the hash of a text that everybody may read"),
        ],
    },
    Free {
        tables: &["audience_count"],
        columns: &[
            number("day", "which day, for everybody together"),
            words("kind", &["page", "feature"], "what is counted"),
            pattern("name", "the pattern of an address, without what varies in it"),
            number("count", "how often, for everybody together"),
        ],
    },
    Free {
        tables: &["audience_day"],
        columns: &[number("day", "which day it was"), number("visitors", "how many, for everybody together")],
    },
    Free {
        tables: &["audience_key"],
        columns: &[
            number("day", "which day it is for"),
            bytes("secret", "random bytes, destroyed in the night after the day"),
        ],
    },
    Free { tables: &["audience_visitor"], columns: &[number("day", "which day, the same for all its visitors")] },
    Free {
        tables: &["news_topic"],
        columns: &[
            key("id", "the key of a topic of news"),
            number("version", "the version of its words"),
            number("created_at", "when it was made, whoever did"),
        ],
    },
    Free {
        tables: &["news_campaign"],
        columns: &[
            key("id", "the key of a campaign"),
            key("topic_id", "the topic of news that it is about"),
            words("state", &["draft", "sending", "sent", "stopped"], "where the campaign is in its life"),
            number("counted", "how many people it was confirmed to go to"),
            number("written_at", "when it was last written, whoever did"),
            number("started_at", "when it was confirmed"),
            number("ended_at", "when it was over"),
        ],
    },
    Free {
        tables: &["news_campaign_text"],
        columns: &[words("language", LANGUAGES, "the language of the text, not a trait of a person")],
    },
    Free {
        tables: &["news_topic_text"],
        columns: &[
            number("version", "the version of the words"),
            words("language", LANGUAGES, "the language of the words, not a trait of a person"),
        ],
    },
    Free {
        tables: &["job_progress"],
        columns: &[
            key("work", "the key of what unfinished work works on: an archive or a request, never a person"),
            number("done", "how many steps are done"),
            number("total", "how many steps there are"),
        ],
    },
    Free {
        tables: &["Jobs", "apalis.jobs"],
        columns: &[
            bytes("job", "the payload, whose fields are registered job by job (JOBS): keys and nothing else"),
            library("id", QUEUE),
            library("job_type", QUEUE),
            library("status", QUEUE),
            number("attempts", QUEUE),
            number("max_attempts", QUEUE),
            number("run_at", QUEUE),
            library("last_result", "the code of the last failure, never its message"),
            number("lock_at", QUEUE),
            library("lock_by", "which process works on it"),
            number("done_at", QUEUE),
            number("priority", QUEUE),
            library("metadata", QUEUE),
            library("metadata_hstore", QUEUE),
            library("idempotency_key", QUEUE),
        ],
    },
    Free {
        tables: &["Workers", "apalis.workers"],
        columns: &[
            library("id", "the name that a process gave itself"),
            library("worker_type", QUEUE),
            library("storage_name", QUEUE),
            library("layers", QUEUE),
            number("last_seen", QUEUE),
            number("started_at", QUEUE),
        ],
    },
    Free {
        tables: &["_sqlx_migrations", "_apalis_migrations", "apalis._sqlx_migrations"],
        columns: &[
            number("version", "which change of the schema"),
            library("description", "the name of its file"),
            number("installed_on", "when it was applied"),
            number("success", "whether it went through"),
            bytes("checksum", "the hash of its file"),
            number("execution_time", "how long it took"),
        ],
    },
];

/// The tables of the libraries that the software is built on, in whose columns alone [`Kind::Library`] may stand.
pub const LIBRARY_TABLES: &[&str] = &[
    "Jobs",
    "Workers",
    "apalis.jobs",
    "apalis.workers",
    "_sqlx_migrations",
    "_apalis_migrations",
    "apalis._sqlx_migrations",
];
