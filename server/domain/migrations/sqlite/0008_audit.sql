-- The chain: one entry an event, in the order of their commits, each with the hash of the one before.
CREATE TABLE audit_entry (
    position INTEGER NOT NULL PRIMARY KEY CHECK (position > 0),
    event_id BLOB NOT NULL UNIQUE REFERENCES audit_event (id),
    commitment BLOB NOT NULL,
    previous_hash BLOB NOT NULL,
    hash BLOB NOT NULL
) STRICT;

CREATE TABLE audit_head (
    chain INTEGER NOT NULL PRIMARY KEY CHECK (chain = 1),
    position INTEGER NOT NULL,
    hash BLOB NOT NULL
) STRICT;
INSERT INTO audit_head (chain, position, hash) VALUES (1, 0, zeroblob(32));

ALTER TABLE audit_payload ADD COLUMN salt BLOB;
CREATE INDEX audit_payload_unsalted ON audit_payload (event_id) WHERE salt IS NULL;
INSERT INTO schedule (name, due_at) VALUES ('audit', 0);

-- INSERT OR REPLACE removes the row in its way without asking the trigger for DELETE, so that it is refused apart.
CREATE TRIGGER audit_event_no_replace BEFORE INSERT ON audit_event
WHEN EXISTS (SELECT 1 FROM audit_event WHERE id = new.id OR rowid = new.rowid)
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;

CREATE TRIGGER audit_payload_no_update BEFORE UPDATE ON audit_payload
BEGIN SELECT RAISE(ABORT, 'what the audit log holds of people is erased, never changed'); END;
CREATE TRIGGER audit_payload_no_replace BEFORE INSERT ON audit_payload
WHEN EXISTS (SELECT 1 FROM audit_payload WHERE event_id = new.event_id OR rowid = new.rowid)
BEGIN SELECT RAISE(ABORT, 'what the audit log holds of people is erased, never changed'); END;

CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_entry_no_delete BEFORE DELETE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_entry_follows BEFORE INSERT ON audit_entry
WHEN EXISTS (SELECT 1 FROM audit_entry WHERE position = new.position OR event_id = new.event_id)
    OR NOT EXISTS (SELECT 1 FROM audit_head WHERE position = new.position - 1 AND hash = new.previous_hash)
BEGIN SELECT RAISE(ABORT, 'an entry follows the head of the audit log'); END;
CREATE TRIGGER audit_entry_moves_head AFTER INSERT ON audit_entry
BEGIN UPDATE audit_head SET position = new.position, hash = new.hash; END;

CREATE TRIGGER audit_head_moves_on BEFORE UPDATE ON audit_head
WHEN new.chain <> old.chain OR new.position <> old.position + 1
    OR NOT EXISTS (SELECT 1 FROM audit_entry WHERE position = new.position AND hash = new.hash)
BEGIN SELECT RAISE(ABORT, 'the head of the audit log moves with its entries'); END;
CREATE TRIGGER audit_head_no_delete BEFORE DELETE ON audit_head
BEGIN SELECT RAISE(ABORT, 'the head of the audit log moves with its entries'); END;
CREATE TRIGGER audit_head_no_insert BEFORE INSERT ON audit_head
BEGIN SELECT RAISE(ABORT, 'the head of the audit log moves with its entries'); END;
