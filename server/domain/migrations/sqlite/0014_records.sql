-- Each run of retention: who had it run, and how much of what it removed.
CREATE TABLE retention_run (
    id BLOB NOT NULL PRIMARY KEY,
    cause TEXT NOT NULL,
    asked_by BLOB REFERENCES person (id) ON DELETE SET NULL,
    asked_at INTEGER NOT NULL,
    began_at INTEGER,
    ended_at INTEGER
) STRICT;
CREATE INDEX retention_run_asked_by ON retention_run (asked_by);
CREATE INDEX retention_run_asked ON retention_run (asked_at);
-- Nobody asks for a run while one that somebody asked for is not over.
CREATE UNIQUE INDEX retention_run_one_asked ON retention_run (cause) WHERE ended_at IS NULL AND cause = 'person';

CREATE TABLE retention_count (
    run_id BLOB NOT NULL REFERENCES retention_run (id) ON DELETE CASCADE,
    rule TEXT NOT NULL,
    removed INTEGER NOT NULL,
    PRIMARY KEY (run_id, rule)
) STRICT;
