-- How often pages and features were used, by the day (days since 1970-01-01 UTC).
CREATE TABLE audience_count (
    day INTEGER NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (day, kind, name)
) STRICT;
-- By how many visitors, once the day is over.
CREATE TABLE audience_day (
    day INTEGER NOT NULL PRIMARY KEY,
    visitors INTEGER NOT NULL
) STRICT;
-- What tells the visitors of a day apart until it is over: a key, and hashes by it. Both are destroyed in the night.
CREATE TABLE audience_key (
    day INTEGER NOT NULL PRIMARY KEY,
    secret BLOB NOT NULL
) STRICT;
CREATE TABLE audience_visitor (
    hash BLOB NOT NULL PRIMARY KEY,
    day INTEGER NOT NULL
) STRICT;
INSERT INTO schedule (name, due_at) VALUES ('audience', 0);
