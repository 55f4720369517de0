-- A browser that has signed in to an account before, so that the person hears of one that has not.
CREATE TABLE known_device (
    id BLOB NOT NULL PRIMARY KEY,
    person_id BLOB NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    token_hash BLOB NOT NULL UNIQUE,
    seen_at INTEGER NOT NULL
) STRICT;
CREATE INDEX known_device_person ON known_device (person_id);
CREATE INDEX known_device_seen ON known_device (seen_at);
