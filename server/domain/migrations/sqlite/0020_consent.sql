-- What was allowed, purpose by purpose. Answers to the first question have none: it asked about everything at once.
ALTER TABLE consent_record ADD COLUMN purposes TEXT;

-- The record stays append-only, but for one thing: a proof that is nobody's is joined to whoever signs in with it.
DROP TRIGGER consent_record_no_update;
CREATE TRIGGER consent_record_no_update BEFORE UPDATE ON consent_record
WHEN NOT (
    OLD.person_id IS NULL AND NEW.person_id IS NOT NULL
    AND NEW.id = OLD.id AND NEW.given_at = OLD.given_at AND NEW.version = OLD.version AND NEW.choice = OLD.choice
    AND NEW.purposes IS OLD.purposes AND NEW.method = OLD.method AND NEW.language = OLD.language
)
BEGIN SELECT RAISE(ABORT, 'the record of consents is append-only'); END;
-- INSERT OR REPLACE would remove the row before it, without asking the trigger above.
CREATE TRIGGER consent_record_no_replace BEFORE INSERT ON consent_record
WHEN EXISTS (SELECT 1 FROM consent_record WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'the record of consents is append-only'); END;
