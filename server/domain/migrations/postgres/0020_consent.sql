-- What was allowed, purpose by purpose. Answers to the first question have none: it asked about everything at once.
ALTER TABLE consent_record ADD COLUMN purposes TEXT;

-- The record stays append-only, but for one thing: a proof that is nobody's is joined to whoever signs in with it. The
-- function compares, not a condition of the trigger, which would tie it to the columns: a scrub rewrites these.
DROP TRIGGER consent_record_append_only ON consent_record;
CREATE TRIGGER consent_record_append_only BEFORE TRUNCATE ON consent_record
FOR EACH STATEMENT EXECUTE FUNCTION consent_record_append_only();
CREATE FUNCTION consent_record_is_joined() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.person_id IS NULL AND NEW.person_id IS NOT NULL
        AND NEW.id = OLD.id AND NEW.given_at = OLD.given_at AND NEW.version = OLD.version AND NEW.choice = OLD.choice
        AND NEW.purposes IS NOT DISTINCT FROM OLD.purposes AND NEW.method = OLD.method AND NEW.language = OLD.language
    THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'the record of consents is append-only';
END $$;
CREATE TRIGGER consent_record_is_joined BEFORE UPDATE ON consent_record
FOR EACH ROW EXECUTE FUNCTION consent_record_is_joined();
