CREATE TABLE data_request (
    id BLOB NOT NULL PRIMARY KEY,
    person_id BLOB REFERENCES person (id) ON DELETE SET NULL,
    reference TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    outcome TEXT,
    received_at INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    completed_at INTEGER,
    execute_at INTEGER,
    erase_contributions INTEGER NOT NULL DEFAULT 0,
    notice BLOB
) STRICT;
CREATE INDEX data_request_person ON data_request (person_id, received_at);
CREATE INDEX data_request_due ON data_request (state, due_at);

CREATE TABLE receipt (
    reference TEXT NOT NULL PRIMARY KEY,
    requested_at INTEGER NOT NULL,
    erased_at INTEGER NOT NULL,
    remnants_until_at INTEGER NOT NULL,
    counts TEXT NOT NULL
) STRICT;

CREATE TABLE archive (
    id BLOB NOT NULL PRIMARY KEY,
    person_id BLOB NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    request_id BLOB NOT NULL REFERENCES data_request (id) ON DELETE CASCADE,
    state TEXT NOT NULL,
    requested_at INTEGER NOT NULL,
    ready_at INTEGER,
    expires_at INTEGER,
    file TEXT,
    size INTEGER,
    sha256 BLOB,
    done INTEGER NOT NULL DEFAULT 0,
    total INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX archive_person ON archive (person_id, requested_at);
CREATE INDEX archive_request ON archive (request_id);
CREATE INDEX archive_expires ON archive (state, expires_at);
CREATE UNIQUE INDEX archive_one_at_a_time ON archive (person_id) WHERE state IN ('queued', 'building');

CREATE TABLE archive_download (
    id BLOB NOT NULL PRIMARY KEY,
    archive_id BLOB NOT NULL REFERENCES archive (id) ON DELETE CASCADE,
    downloaded_at INTEGER NOT NULL
) STRICT;
CREATE INDEX archive_download_archive ON archive_download (archive_id, downloaded_at);

CREATE TABLE consent_record (
    id BLOB NOT NULL PRIMARY KEY,
    person_id BLOB,
    given_at INTEGER NOT NULL,
    version INTEGER NOT NULL,
    choice TEXT NOT NULL,
    method TEXT NOT NULL,
    language TEXT NOT NULL
) STRICT;
CREATE INDEX consent_record_person ON consent_record (person_id, given_at);
CREATE TRIGGER consent_record_no_update BEFORE UPDATE ON consent_record
BEGIN SELECT RAISE(ABORT, 'the record of consents is append-only'); END;
