//! The record of processing activities (GDPR art. 30).

use serde::{Deserialize, Serialize};

use crate::Millis;

/// The record of an installation, in the language of whoever reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProcessingRecord {
    /// The controller, as configured.
    pub controller: String,
    /// Where people write to it.
    pub contact: String,
    /// What the installation calls itself.
    pub installation: String,
    /// The time of the record.
    pub made_at: Millis,
    /// The activities, one a purpose.
    pub activities: Vec<ProcessingActivity>,
    /// Who receives data.
    pub recipients: Vec<ProcessingRecipient>,
    /// Where data lies.
    pub places: Vec<ProcessingPlace>,
    /// What protects it, in general terms.
    pub measures: Vec<String>,
}

/// What is done with data for one purpose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProcessingActivity {
    /// The word of the purpose.
    pub word: String,
    /// The purpose.
    pub purpose: String,
    /// The categories of people.
    pub subjects: String,
    /// The data, a line a table.
    pub data: Vec<ProcessingData>,
}

/// Data of one kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProcessingData {
    /// Its category.
    pub category: String,
    /// What it is.
    pub name: String,
    /// Its fields.
    pub fields: Vec<String>,
    /// Where it comes from.
    pub sources: Vec<String>,
    /// On which lawful basis.
    pub basis: String,
    /// Who receives it.
    pub recipients: Vec<String>,
    /// How long it is kept.
    pub retention: String,
}

/// Somebody who receives data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProcessingRecipient {
    /// Who.
    pub name: String,
    /// The company behind it and its country, where there is one.
    pub company: Option<String>,
    /// Whether data leaves the European Economic Area, and what protects it then.
    pub transfer: String,
    /// Whether the operator still has to say something.
    pub is_incomplete: bool,
    /// What it receives, as categories.
    pub categories: Vec<String>,
}

/// A place outside the tables.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProcessingPlace {
    /// What it is.
    pub name: String,
    /// What is there, and how it goes.
    pub about: String,
}
