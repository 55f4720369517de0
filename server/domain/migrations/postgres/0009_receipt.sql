ALTER TABLE receipt ADD COLUMN database_until_at BIGINT;
ALTER TABLE receipt ADD COLUMN scrubbed_at BIGINT;
ALTER TABLE receipt ADD COLUMN log_scrubbed_at BIGINT;
ALTER TABLE receipt ADD COLUMN contributions BIGINT NOT NULL DEFAULT 0;
ALTER TABLE receipt ADD COLUMN mails_delivered BIGINT NOT NULL DEFAULT 0;
ALTER TABLE receipt ADD COLUMN document TEXT;
CREATE INDEX receipt_unscrubbed ON receipt (erased_at) WHERE scrubbed_at IS NULL;
