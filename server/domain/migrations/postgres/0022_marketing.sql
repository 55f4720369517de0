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
