ALTER TABLE receipt ADD COLUMN database_until_at INTEGER;
ALTER TABLE receipt ADD COLUMN scrubbed_at INTEGER;
ALTER TABLE receipt ADD COLUMN log_scrubbed_at INTEGER;
ALTER TABLE receipt ADD COLUMN contributions INTEGER NOT NULL DEFAULT 0;
ALTER TABLE receipt ADD COLUMN mails_delivered INTEGER NOT NULL DEFAULT 0;
ALTER TABLE receipt ADD COLUMN document TEXT;
CREATE INDEX receipt_unscrubbed ON receipt (erased_at) WHERE scrubbed_at IS NULL;
