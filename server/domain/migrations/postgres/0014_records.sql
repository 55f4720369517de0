-- Each run of retention: who had it run, and how much of what it removed.
CREATE TABLE retention_run (
    id UUID NOT NULL PRIMARY KEY,
    cause TEXT NOT NULL,
    asked_by UUID REFERENCES person (id) ON DELETE SET NULL,
    asked_at BIGINT NOT NULL,
    began_at BIGINT,
    ended_at BIGINT
);
CREATE INDEX retention_run_asked_by ON retention_run (asked_by);
CREATE INDEX retention_run_asked ON retention_run (asked_at);
-- Nobody asks for a run while one that somebody asked for is not over.
CREATE UNIQUE INDEX retention_run_one_asked ON retention_run (cause) WHERE ended_at IS NULL AND cause = 'person';

CREATE TABLE retention_count (
    run_id UUID NOT NULL REFERENCES retention_run (id) ON DELETE CASCADE,
    rule TEXT NOT NULL,
    removed BIGINT NOT NULL,
    PRIMARY KEY (run_id, rule)
);
