-- What the data protection officer advises about a request.
CREATE TABLE data_request_advice (
    id BLOB NOT NULL PRIMARY KEY,
    request_id BLOB NOT NULL REFERENCES data_request (id) ON DELETE CASCADE,
    author_id BLOB REFERENCES person (id) ON DELETE SET NULL,
    text TEXT NOT NULL,
    written_at INTEGER NOT NULL
) STRICT;
CREATE INDEX data_request_advice_request ON data_request_advice (request_id, written_at);
CREATE INDEX data_request_advice_author ON data_request_advice (author_id);

-- What staff open on somebody's behalf; nothing of it runs before the person answers.
CREATE TABLE assisted_request (
    id BLOB NOT NULL PRIMARY KEY,
    person_id BLOB NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    opened_by BLOB REFERENCES person (id) ON DELETE SET NULL,
    request_id BLOB REFERENCES data_request (id) ON DELETE SET NULL,
    kind TEXT NOT NULL,
    part TEXT NOT NULL,
    wrong_value TEXT NOT NULL,
    right_value TEXT NOT NULL,
    details TEXT NOT NULL,
    reason TEXT NOT NULL,
    token_hash BLOB NOT NULL UNIQUE,
    opened_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    answered_at INTEGER,
    is_confirmed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX assisted_request_person ON assisted_request (person_id);
CREATE INDEX assisted_request_opened_by ON assisted_request (opened_by);
CREATE INDEX assisted_request_request ON assisted_request (request_id);
CREATE INDEX assisted_request_opened ON assisted_request (opened_at);
