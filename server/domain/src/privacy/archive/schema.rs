/// The name of the schema, in the archive and at `/schemas/` of each installation.
pub const ARCHIVE_SCHEMA_NAME: &str = "archive-1.json";

/// The JSON Schema (draft 2020-12) of each JSON file of an archive. It describes a format: a change that a reader of
/// version 1 would not understand needs a version 2 and a file of its own.
pub const ARCHIVE_SCHEMA: &str = include_str!("archive-1.json");
