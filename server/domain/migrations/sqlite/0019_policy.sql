-- The documents that the site answers for, in versions. What was published is never changed.
CREATE TABLE policy_version (
    id BLOB NOT NULL PRIMARY KEY,
    document TEXT NOT NULL,
    number INTEGER,
    state TEXT NOT NULL,
    successor TEXT NOT NULL DEFAULT '',
    covers TEXT NOT NULL DEFAULT '[]',
    changed_at INTEGER NOT NULL,
    announced_at INTEGER,
    effective_at INTEGER,
    ended_at INTEGER
) STRICT;
CREATE UNIQUE INDEX policy_version_number ON policy_version (document, number);
CREATE UNIQUE INDEX policy_version_in_force ON policy_version (document) WHERE state = 'effective';
CREATE UNIQUE INDEX policy_version_announced ON policy_version (document) WHERE state = 'announced';
CREATE UNIQUE INDEX policy_version_draft ON policy_version (document) WHERE state = 'draft';

-- As it is written, with placeholders; and once it is published, the exact text and its SHA-256.
CREATE TABLE policy_text (
    version_id BLOB NOT NULL REFERENCES policy_version (id) ON DELETE CASCADE,
    language TEXT NOT NULL,
    source TEXT NOT NULL,
    summary TEXT NOT NULL DEFAULT '',
    text TEXT,
    text_hash BLOB,
    PRIMARY KEY (version_id, language)
) STRICT;

-- Who was told of a version by mail.
CREATE TABLE policy_notice (
    version_id BLOB NOT NULL REFERENCES policy_version (id) ON DELETE CASCADE,
    person_id BLOB NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    mailed_at INTEGER NOT NULL,
    PRIMARY KEY (version_id, person_id)
) STRICT;
CREATE INDEX policy_notice_person ON policy_notice (person_id);

-- Who accepted or has seen a version, and exactly which text of it.
CREATE TABLE policy_acknowledgement (
    id BLOB NOT NULL PRIMARY KEY,
    person_id BLOB NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    version_id BLOB NOT NULL REFERENCES policy_version (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    text_hash BLOB NOT NULL,
    given_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX policy_acknowledgement_once ON policy_acknowledgement (person_id, version_id, kind);
CREATE INDEX policy_acknowledgement_version ON policy_acknowledgement (version_id);
