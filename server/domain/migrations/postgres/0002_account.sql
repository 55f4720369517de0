CREATE TABLE attempt (
    key_hash BYTEA NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    window_start BIGINT NOT NULL,
    count BIGINT NOT NULL
);
CREATE INDEX attempt_window ON attempt (window_start);
CREATE INDEX person_unconfirmed ON person (created_at) WHERE confirmed_at IS NULL;
