CREATE TABLE forum_category (
    id UUID NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    position BIGINT NOT NULL,
    topic_count BIGINT NOT NULL DEFAULT 0
);

CREATE TABLE topic (
    id UUID NOT NULL PRIMARY KEY,
    category_id UUID NOT NULL REFERENCES forum_category (id),
    lesson_id UUID,
    author_id UUID REFERENCES person (id) ON DELETE SET NULL,
    title TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    last_post_at BIGINT NOT NULL,
    post_count BIGINT NOT NULL,
    locked_at BIGINT
);
CREATE INDEX topic_latest ON topic (last_post_at, id);
CREATE INDEX topic_category ON topic (category_id, last_post_at, id);
CREATE INDEX topic_lesson ON topic (lesson_id, last_post_at, id) WHERE lesson_id IS NOT NULL;
CREATE INDEX topic_author ON topic (author_id);

CREATE TABLE post (
    search_key BIGINT NOT NULL,
    id UUID NOT NULL PRIMARY KEY,
    topic_id UUID NOT NULL REFERENCES topic (id) ON DELETE CASCADE,
    number BIGINT NOT NULL,
    author_id UUID REFERENCES person (id) ON DELETE SET NULL,
    created_at BIGINT NOT NULL,
    edited_at BIGINT,
    deleted_at BIGINT,
    hidden_at BIGINT,
    hidden_reason TEXT,
    hidden_note TEXT,
    html TEXT NOT NULL,
    markdown TEXT NOT NULL,
    search_words TEXT NOT NULL,
    UNIQUE (topic_id, number)
);
CREATE INDEX post_search_key ON post (search_key);
CREATE INDEX post_author ON post (author_id, created_at);
-- The words are folded and stemmed already, so they become lexemes as they are, without a parser.
CREATE INDEX post_search ON post USING GIN (array_to_tsvector(string_to_array(search_words, ' '))) WITH (fastupdate = off);

CREATE TABLE post_revision (
    id UUID NOT NULL PRIMARY KEY,
    post_id UUID NOT NULL REFERENCES post (id) ON DELETE CASCADE,
    markdown TEXT NOT NULL,
    replaced_at BIGINT NOT NULL
);
CREATE INDEX post_revision_post ON post_revision (post_id, replaced_at);

CREATE TABLE post_quote (
    post_id UUID NOT NULL PRIMARY KEY REFERENCES post (id) ON DELETE CASCADE,
    quoted_post_id UUID NOT NULL REFERENCES post (id) ON DELETE CASCADE,
    range_start BIGINT NOT NULL,
    range_end BIGINT NOT NULL
);
CREATE INDEX post_quote_quoted ON post_quote (quoted_post_id);

CREATE TABLE reaction (
    post_id UUID NOT NULL REFERENCES post (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    person_id UUID NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (post_id, kind, person_id)
);
CREATE INDEX reaction_person ON reaction (person_id);

CREATE TABLE flag (
    id UUID NOT NULL PRIMARY KEY,
    post_id UUID NOT NULL REFERENCES post (id) ON DELETE CASCADE,
    reporter_id UUID REFERENCES person (id) ON DELETE SET NULL,
    reason TEXT NOT NULL,
    note TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    state TEXT NOT NULL,
    decided_by UUID REFERENCES person (id) ON DELETE SET NULL,
    decided_at BIGINT,
    decision_note TEXT NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX flag_open ON flag (post_id, reporter_id) WHERE state = 'open';
CREATE INDEX flag_state ON flag (state, created_at);
CREATE INDEX flag_reporter ON flag (reporter_id, created_at);
CREATE INDEX flag_decided_by ON flag (decided_by);
