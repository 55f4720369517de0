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

-- What must not be removed, although a rule or its person says so.
CREATE TABLE legal_hold (
    id BLOB NOT NULL PRIMARY KEY,
    person_id BLOB REFERENCES person (id) ON DELETE SET NULL,
    name TEXT NOT NULL,
    ground TEXT NOT NULL,
    categories TEXT NOT NULL,
    set_by BLOB REFERENCES person (id) ON DELETE SET NULL,
    set_at INTEGER NOT NULL,
    review_at INTEGER NOT NULL,
    quiet_until_at INTEGER,
    told_at INTEGER,
    ended_at INTEGER,
    ended_by BLOB REFERENCES person (id) ON DELETE SET NULL,
    end_reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX legal_hold_person ON legal_hold (person_id) WHERE ended_at IS NULL;
CREATE INDEX legal_hold_set ON legal_hold (set_at);

-- Who somebody was whose account is erased but for what a hold names: apart from what is held.
CREATE TABLE held_subject (
    person_id BLOB NOT NULL PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
    reference TEXT NOT NULL,
    contributions INTEGER NOT NULL,
    email TEXT NOT NULL,
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    former_names TEXT NOT NULL,
    held_at INTEGER NOT NULL
) STRICT;
CREATE INDEX held_subject_reference ON held_subject (reference);

-- What an authority required, and apart from it what the person concerned is told: that goes with their account.
CREATE TABLE disclosure (
    id BLOB NOT NULL PRIMARY KEY,
    authority TEXT NOT NULL,
    ground TEXT NOT NULL,
    disclosed_at INTEGER NOT NULL,
    decided_by BLOB REFERENCES person (id) ON DELETE SET NULL,
    noted_at INTEGER NOT NULL
) STRICT;
CREATE INDEX disclosure_disclosed ON disclosure (disclosed_at);

CREATE TABLE disclosure_notice (
    disclosure_id BLOB NOT NULL PRIMARY KEY REFERENCES disclosure (id) ON DELETE CASCADE,
    person_id BLOB NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    authority TEXT NOT NULL,
    ground TEXT NOT NULL,
    scope TEXT NOT NULL,
    disclosed_at INTEGER NOT NULL,
    delay_ground TEXT NOT NULL,
    quiet_until_at INTEGER,
    told_at INTEGER
) STRICT;
CREATE INDEX disclosure_notice_person ON disclosure_notice (person_id, disclosed_at);
CREATE INDEX disclosure_notice_disclosed ON disclosure_notice (disclosed_at);
