-- A browser that has signed in to an account before, so that the person hears of one that has not.
CREATE TABLE known_device (
    id UUID NOT NULL PRIMARY KEY,
    person_id UUID NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    token_hash BYTEA NOT NULL UNIQUE,
    seen_at BIGINT NOT NULL
);
CREATE INDEX known_device_person ON known_device (person_id);
CREATE INDEX known_device_seen ON known_device (seen_at);
