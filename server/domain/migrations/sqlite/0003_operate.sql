CREATE TABLE schedule (
    name TEXT NOT NULL PRIMARY KEY,
    due_at INTEGER NOT NULL
) STRICT;
INSERT INTO schedule (name, due_at) VALUES ('retention', 0);

CREATE TABLE data_access_grant (
    id BLOB NOT NULL PRIMARY KEY,
    staff_id BLOB NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    subject_id BLOB NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    reason TEXT NOT NULL,
    granted_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX data_access_grant_staff ON data_access_grant (staff_id, subject_id, expires_at);
CREATE INDEX data_access_grant_subject ON data_access_grant (subject_id);
CREATE INDEX data_access_grant_expires ON data_access_grant (expires_at);

CREATE INDEX session_seen ON session (seen_at);
CREATE INDEX session_expires ON session (expires_at);
CREATE INDEX mail_code_expires ON mail_code (expires_at);
CREATE INDEX mail_waiting ON mail (queued_at) WHERE sent_at IS NULL;
CREATE INDEX person_created ON person (created_at);
CREATE INDEX person_role ON person (role);
CREATE INDEX audit_event_kind ON audit_event (kind, happened_at);
