CREATE TABLE data_request (
    id UUID NOT NULL PRIMARY KEY,
    person_id UUID REFERENCES person (id) ON DELETE SET NULL,
    reference TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    outcome TEXT,
    received_at BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    completed_at BIGINT,
    execute_at BIGINT,
    erase_contributions BIGINT NOT NULL DEFAULT 0,
    notice UUID
);
CREATE INDEX data_request_person ON data_request (person_id, received_at);
CREATE INDEX data_request_due ON data_request (state, due_at);

CREATE TABLE receipt (
    reference TEXT NOT NULL PRIMARY KEY,
    requested_at BIGINT NOT NULL,
    erased_at BIGINT NOT NULL,
    remnants_until_at BIGINT NOT NULL,
    counts TEXT NOT NULL
);

CREATE TABLE archive (
    id UUID NOT NULL PRIMARY KEY,
    person_id UUID NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    request_id UUID NOT NULL REFERENCES data_request (id) ON DELETE CASCADE,
    state TEXT NOT NULL,
    requested_at BIGINT NOT NULL,
    ready_at BIGINT,
    expires_at BIGINT,
    file TEXT,
    size BIGINT,
    sha256 BYTEA,
    done BIGINT NOT NULL DEFAULT 0,
    total BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX archive_person ON archive (person_id, requested_at);
CREATE INDEX archive_request ON archive (request_id);
CREATE INDEX archive_expires ON archive (state, expires_at);
CREATE UNIQUE INDEX archive_one_at_a_time ON archive (person_id) WHERE state IN ('queued', 'building');

CREATE TABLE archive_download (
    id UUID NOT NULL PRIMARY KEY,
    archive_id UUID NOT NULL REFERENCES archive (id) ON DELETE CASCADE,
    downloaded_at BIGINT NOT NULL
);
CREATE INDEX archive_download_archive ON archive_download (archive_id, downloaded_at);

CREATE TABLE consent_record (
    id UUID NOT NULL PRIMARY KEY,
    person_id UUID,
    given_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    choice TEXT NOT NULL,
    method TEXT NOT NULL,
    language TEXT NOT NULL
);
CREATE INDEX consent_record_person ON consent_record (person_id, given_at);

CREATE FUNCTION consent_record_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'the record of consents is append-only'; END $$;
CREATE TRIGGER consent_record_append_only BEFORE UPDATE OR TRUNCATE ON consent_record
FOR EACH STATEMENT EXECUTE FUNCTION consent_record_append_only();
