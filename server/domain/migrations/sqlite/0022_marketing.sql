-- What news there can be. Their words are kept in each version, because a choice was made on the words of its day.
CREATE TABLE news_topic (
    id BLOB NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
CREATE TABLE news_topic_text (
    topic_id BLOB NOT NULL REFERENCES news_topic (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    language TEXT NOT NULL,
    name TEXT NOT NULL,
    about TEXT NOT NULL,
    PRIMARY KEY (topic_id, version, language)
) STRICT;
CREATE TRIGGER news_topic_text_no_update BEFORE UPDATE ON news_topic_text
BEGIN SELECT RAISE(ABORT, 'the words of a version are never changed'); END;

-- Who turned which news on or off, and who objects to all of them: append-only, the latest counts.
CREATE TABLE news_choice (
    id BLOB NOT NULL PRIMARY KEY,
    person_id BLOB NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    topic_id BLOB REFERENCES news_topic (id),
    choice TEXT NOT NULL,
    version INTEGER,
    method TEXT NOT NULL,
    language TEXT NOT NULL,
    given_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX news_choice_place ON news_choice (person_id, place);
CREATE INDEX news_choice_topic ON news_choice (topic_id, person_id, place);
CREATE TRIGGER news_choice_no_update BEFORE UPDATE ON news_choice
BEGIN SELECT RAISE(ABORT, 'the record of choices is append-only'); END;
-- INSERT OR REPLACE would remove the row before it, without asking the trigger above.
CREATE TRIGGER news_choice_no_replace BEFORE INSERT ON news_choice
WHEN EXISTS (SELECT 1 FROM news_choice WHERE id = NEW.id OR (person_id = NEW.person_id AND place = NEW.place))
BEGIN SELECT RAISE(ABORT, 'the record of choices is append-only'); END;

-- What is sent to those who turned a topic on.
CREATE TABLE news_campaign (
    id BLOB NOT NULL PRIMARY KEY,
    topic_id BLOB NOT NULL REFERENCES news_topic (id),
    state TEXT NOT NULL,
    counted INTEGER,
    written_at INTEGER NOT NULL,
    started_at INTEGER,
    ended_at INTEGER
) STRICT;
CREATE TABLE news_campaign_text (
    campaign_id BLOB NOT NULL REFERENCES news_campaign (id) ON DELETE CASCADE,
    language TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (campaign_id, language)
) STRICT;

-- Who was written to, once each, and who was left out, and why.
CREATE TABLE news_delivery (
    id BLOB NOT NULL PRIMARY KEY,
    campaign_id BLOB NOT NULL REFERENCES news_campaign (id) ON DELETE CASCADE,
    person_id BLOB NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    mail_id BLOB REFERENCES mail (id) ON DELETE SET NULL,
    outcome TEXT NOT NULL,
    decided_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX news_delivery_once ON news_delivery (campaign_id, person_id);
CREATE INDEX news_delivery_person ON news_delivery (person_id);
CREATE INDEX news_delivery_mail ON news_delivery (mail_id);
