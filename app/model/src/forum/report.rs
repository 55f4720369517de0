//! Reports of posts, and what becomes of them.

use serde::{Deserialize, Serialize};

use super::{PostPlace, ReportId, words};
use crate::Millis;

words! {
    /// Why somebody reports a post.
    ReportReason {
        /// It insults or threatens.
        Abuse = "abuse",
        /// It tells private things about somebody.
        Privacy = "privacy",
        /// It advertises.
        Spam = "spam",
        /// It may be against the law.
        Illegal = "illegal",
        /// Something else.
        Other = "other",
    }
}

words! {
    /// What became of a report.
    ReportState {
        /// It waits for a decision.
        Open = "open",
        /// The post was hidden.
        Upheld = "upheld",
        /// The post stays.
        Dismissed = "dismissed",
    }
}

/// A report in the list of those who decide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Its key.
    pub id: ReportId,
    /// The post it is about.
    pub place: PostPlace,
    /// The title of the topic.
    pub topic_title: String,
    /// Who wrote the post; nobody once they left.
    pub author: Option<String>,
    /// Whether the reader wrote it, who may then not decide.
    pub is_about_me: bool,
    /// Whether the use of its author's data is restricted, so that neither post nor name is shown.
    pub is_withheld: bool,
    /// Whether it waits, because the use of the author's or of the reporter's data is restricted.
    pub is_held: bool,
    /// The text of the post, in safe HTML; empty once it was deleted.
    pub html: String,
    /// Who reported it; nobody once they left.
    pub reporter: Option<String>,
    /// Why.
    pub reason: ReportReason,
    /// In their own words.
    pub note: String,
    /// When.
    pub created_at: Millis,
    /// What became of it.
    pub state: ReportState,
    /// When it was decided.
    pub decided_at: Option<Millis>,
    /// The words of the decision.
    pub decision_note: String,
}
