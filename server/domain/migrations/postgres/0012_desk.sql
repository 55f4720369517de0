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
