CREATE TABLE attempt (
    key_hash BLOB NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    window_start INTEGER NOT NULL,
    count INTEGER NOT NULL
) STRICT;
CREATE INDEX attempt_window ON attempt (window_start);
CREATE INDEX person_unconfirmed ON person (created_at) WHERE confirmed_at IS NULL;
