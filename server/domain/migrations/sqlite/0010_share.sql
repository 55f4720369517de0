-- A link by which a third party that the person names downloads an archive.
CREATE TABLE archive_share (
    id BLOB NOT NULL PRIMARY KEY,
    archive_id BLOB NOT NULL REFERENCES archive (id) ON DELETE CASCADE,
    recipient TEXT NOT NULL,
    token_hash BLOB NOT NULL UNIQUE,
    phrase_hash TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    revoked_at INTEGER
) STRICT;
CREATE INDEX archive_share_archive ON archive_share (archive_id, created_at);
CREATE INDEX archive_share_created ON archive_share (created_at);

CREATE TABLE archive_share_opening (
    id BLOB NOT NULL PRIMARY KEY,
    share_id BLOB NOT NULL REFERENCES archive_share (id) ON DELETE CASCADE,
    opened_at INTEGER NOT NULL
) STRICT;
CREATE INDEX archive_share_opening_share ON archive_share_opening (share_id, opened_at);
CREATE INDEX archive_share_opening_opened ON archive_share_opening (opened_at);

-- What a person wrote elsewhere and brought along; only they see it.
CREATE TABLE imported_text (
    id BLOB NOT NULL PRIMARY KEY,
    person_id BLOB NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    digest BLOB NOT NULL,
    title TEXT NOT NULL,
    markdown TEXT NOT NULL,
    imported_at INTEGER NOT NULL,
    UNIQUE (person_id, digest)
) STRICT;
CREATE INDEX imported_text_person ON imported_text (person_id, position);

-- When a lesson that was done elsewhere was brought along; nothing that is earned here may follow from it.
ALTER TABLE lesson_completion ADD COLUMN imported_at INTEGER;
