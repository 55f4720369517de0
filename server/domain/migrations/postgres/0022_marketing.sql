-- What news there can be. Their words are kept in each version, because a choice was made on the words of its day.
CREATE TABLE news_topic (
    id UUID NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE TABLE news_topic_text (
    topic_id UUID NOT NULL REFERENCES news_topic (id) ON DELETE CASCADE,
    version BIGINT NOT NULL,
    language TEXT NOT NULL,
    name TEXT NOT NULL,
    about TEXT NOT NULL,
    PRIMARY KEY (topic_id, version, language)
);
CREATE FUNCTION news_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'the words and the record of choices are append-only'; END $$;
CREATE TRIGGER news_topic_text_append_only BEFORE UPDATE OR TRUNCATE ON news_topic_text
FOR EACH STATEMENT EXECUTE FUNCTION news_append_only();

-- Who turned which news on or off, and who objects to all of them: append-only, the latest counts.
CREATE TABLE news_choice (
    id UUID NOT NULL PRIMARY KEY,
    person_id UUID NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    place BIGINT NOT NULL,
    topic_id UUID REFERENCES news_topic (id),
    choice TEXT NOT NULL,
    version BIGINT,
    method TEXT NOT NULL,
    language TEXT NOT NULL,
    given_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX news_choice_place ON news_choice (person_id, place);
CREATE INDEX news_choice_topic ON news_choice (topic_id, person_id, place);
CREATE TRIGGER news_choice_append_only BEFORE UPDATE OR TRUNCATE ON news_choice
FOR EACH STATEMENT EXECUTE FUNCTION news_append_only();

-- What is sent to those who turned a topic on.
CREATE TABLE news_campaign (
    id UUID NOT NULL PRIMARY KEY,
    topic_id UUID NOT NULL REFERENCES news_topic (id),
    state TEXT NOT NULL,
    counted BIGINT,
    written_at BIGINT NOT NULL,
    started_at BIGINT,
    ended_at BIGINT
);
CREATE TABLE news_campaign_text (
    campaign_id UUID NOT NULL REFERENCES news_campaign (id) ON DELETE CASCADE,
    language TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (campaign_id, language)
);

-- Who was written to, once each, and who was left out, and why.
CREATE TABLE news_delivery (
    id UUID NOT NULL PRIMARY KEY,
    campaign_id UUID NOT NULL REFERENCES news_campaign (id) ON DELETE CASCADE,
    person_id UUID NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    mail_id UUID REFERENCES mail (id) ON DELETE SET NULL,
    outcome TEXT NOT NULL,
    decided_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX news_delivery_once ON news_delivery (campaign_id, person_id);
CREATE INDEX news_delivery_person ON news_delivery (person_id);
CREATE INDEX news_delivery_mail ON news_delivery (mail_id);
