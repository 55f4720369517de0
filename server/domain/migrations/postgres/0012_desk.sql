-- What the data protection officer advises about a request.
CREATE TABLE data_request_advice (
    id UUID NOT NULL PRIMARY KEY,
    request_id UUID NOT NULL REFERENCES data_request (id) ON DELETE CASCADE,
    author_id UUID REFERENCES person (id) ON DELETE SET NULL,
    text TEXT NOT NULL,
    written_at BIGINT NOT NULL
);
CREATE INDEX data_request_advice_request ON data_request_advice (request_id, written_at);
CREATE INDEX data_request_advice_author ON data_request_advice (author_id);

-- What staff open on somebody's behalf; nothing of it runs before the person answers.
CREATE TABLE assisted_request (
    id UUID NOT NULL PRIMARY KEY,
    person_id UUID NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    opened_by UUID REFERENCES person (id) ON DELETE SET NULL,
    request_id UUID REFERENCES data_request (id) ON DELETE SET NULL,
    kind TEXT NOT NULL,
    part TEXT NOT NULL,
    wrong_value TEXT NOT NULL,
    right_value TEXT NOT NULL,
    details TEXT NOT NULL,
    reason TEXT NOT NULL,
    token_hash BYTEA NOT NULL UNIQUE,
    opened_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    answered_at BIGINT,
    is_confirmed BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX assisted_request_person ON assisted_request (person_id);
CREATE INDEX assisted_request_opened_by ON assisted_request (opened_by);
CREATE INDEX assisted_request_request ON assisted_request (request_id);
CREATE INDEX assisted_request_opened ON assisted_request (opened_at);
