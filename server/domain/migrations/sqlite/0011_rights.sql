-- Each step once a request: a person is told once that it takes longer, and once what became of it.
CREATE TABLE data_request_step (
    request_id BLOB NOT NULL REFERENCES data_request (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    happened_at INTEGER NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (request_id, kind)
) STRICT;

CREATE TABLE rectification (
    request_id BLOB NOT NULL PRIMARY KEY REFERENCES data_request (id) ON DELETE CASCADE,
    item TEXT NOT NULL,
    wrong_value TEXT NOT NULL,
    right_value TEXT NOT NULL
) STRICT;

CREATE TABLE former_name (
    id BLOB NOT NULL PRIMARY KEY,
    person_id BLOB NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    replaced_at INTEGER NOT NULL
) STRICT;
CREATE INDEX former_name_person ON former_name (person_id, replaced_at);
CREATE INDEX former_name_replaced ON former_name (replaced_at);

ALTER TABLE person ADD COLUMN restricted_at INTEGER;
ALTER TABLE person ADD COLUMN restriction_ends_at INTEGER;
CREATE INDEX person_restricted ON person (restricted_at) WHERE restricted_at IS NOT NULL;
ALTER TABLE data_request ADD COLUMN ground TEXT;

CREATE TABLE objection (
    request_id BLOB NOT NULL PRIMARY KEY REFERENCES data_request (id) ON DELETE CASCADE,
    person_id BLOB NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    purpose TEXT NOT NULL,
    reason TEXT NOT NULL,
    ended_at INTEGER
) STRICT;
-- One in force for each person and purpose.
CREATE UNIQUE INDEX objection_in_force ON objection (person_id, purpose) WHERE ended_at IS NULL;
