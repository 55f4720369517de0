-- The chain: one entry an event, in the order of their commits, each with the hash of the one before.
CREATE TABLE audit_entry (
    position BIGINT NOT NULL PRIMARY KEY CHECK (position > 0),
    event_id UUID NOT NULL UNIQUE REFERENCES audit_event (id),
    commitment BYTEA NOT NULL,
    previous_hash BYTEA NOT NULL,
    hash BYTEA NOT NULL
);

CREATE TABLE audit_head (
    chain BIGINT NOT NULL PRIMARY KEY CHECK (chain = 1),
    position BIGINT NOT NULL,
    hash BYTEA NOT NULL
);
INSERT INTO audit_head (chain, position, hash) VALUES (1, 0, decode(repeat('00', 32), 'hex'));

ALTER TABLE audit_payload ADD COLUMN salt BYTEA;
CREATE INDEX audit_payload_unsalted ON audit_payload (event_id) WHERE salt IS NULL;
INSERT INTO schedule (name, due_at) VALUES ('audit', 0);

CREATE FUNCTION audit_payload_unchanged() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'what the audit log holds of people is erased, never changed'; END $$;
CREATE TRIGGER audit_payload_unchanged BEFORE UPDATE ON audit_payload
FOR EACH STATEMENT EXECUTE FUNCTION audit_payload_unchanged();

CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
FOR EACH STATEMENT EXECUTE FUNCTION audit_event_append_only();

-- Runs as the owner of the tables: the role that serves may not touch the head itself.
CREATE FUNCTION audit_entry_moves_head() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
    UPDATE audit_head SET position = NEW.position, hash = NEW.hash
    WHERE position = NEW.position - 1 AND hash = NEW.previous_hash;
    IF NOT FOUND THEN RAISE EXCEPTION 'an entry follows the head of the audit log'; END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER audit_entry_moves_head AFTER INSERT ON audit_entry
FOR EACH ROW EXECUTE FUNCTION audit_entry_moves_head();

CREATE FUNCTION audit_head_moves_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.chain <> OLD.chain OR NEW.position <> OLD.position + 1
        OR NOT EXISTS (SELECT 1 FROM audit_entry WHERE position = NEW.position AND hash = NEW.hash) THEN
        RAISE EXCEPTION 'the head of the audit log moves with its entries';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER audit_head_moves_on BEFORE UPDATE ON audit_head
FOR EACH ROW EXECUTE FUNCTION audit_head_moves_on();
CREATE FUNCTION audit_head_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'the head of the audit log moves with its entries'; END $$;
CREATE TRIGGER audit_head_stays BEFORE INSERT OR DELETE OR TRUNCATE ON audit_head
FOR EACH STATEMENT EXECUTE FUNCTION audit_head_stays();

-- Whoever calls a function that runs as its owner could put tables of the same names in its way.
REVOKE EXECUTE ON FUNCTION audit_entry_moves_head() FROM PUBLIC;
DO $$
DECLARE name TEXT;
BEGIN
    FOREACH name IN ARRAY ARRAY['audit_entry_moves_head', 'audit_head_moves_on'] LOOP
        EXECUTE format('ALTER FUNCTION %I.%I() SET search_path = %I, pg_temp', current_schema(), name, current_schema());
    END LOOP;
END $$;
