-- How often pages and features were used, by the day (days since 1970-01-01 UTC).
CREATE TABLE audience_count (
    day BIGINT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    count BIGINT NOT NULL,
    PRIMARY KEY (day, kind, name)
);
-- By how many visitors, once the day is over.
CREATE TABLE audience_day (
    day BIGINT NOT NULL PRIMARY KEY,
    visitors BIGINT NOT NULL
);
-- What tells the visitors of a day apart until it is over: a key, and hashes by it. Both are destroyed in the night.
CREATE TABLE audience_key (
    day BIGINT NOT NULL PRIMARY KEY,
    secret BYTEA NOT NULL
);
CREATE TABLE audience_visitor (
    hash BYTEA NOT NULL PRIMARY KEY,
    day BIGINT NOT NULL
);
INSERT INTO schedule (name, due_at) VALUES ('audience', 0);
