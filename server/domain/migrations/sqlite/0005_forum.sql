CREATE TABLE forum_category (
    id BLOB NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    position INTEGER NOT NULL,
    topic_count INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE topic (
    id BLOB NOT NULL PRIMARY KEY,
    category_id BLOB NOT NULL REFERENCES forum_category (id),
    lesson_id BLOB,
    author_id BLOB REFERENCES person (id) ON DELETE SET NULL,
    title TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    last_post_at INTEGER NOT NULL,
    post_count INTEGER NOT NULL,
    locked_at INTEGER
) STRICT;
CREATE INDEX topic_latest ON topic (last_post_at, id);
CREATE INDEX topic_category ON topic (category_id, last_post_at, id);
CREATE INDEX topic_lesson ON topic (lesson_id, last_post_at, id) WHERE lesson_id IS NOT NULL;
CREATE INDEX topic_author ON topic (author_id);

-- search_key names the row in the full-text index; unlike an implicit rowid it survives VACUUM.
CREATE TABLE post (
    search_key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    topic_id BLOB NOT NULL REFERENCES topic (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    author_id BLOB REFERENCES person (id) ON DELETE SET NULL,
    created_at INTEGER NOT NULL,
    edited_at INTEGER,
    deleted_at INTEGER,
    hidden_at INTEGER,
    hidden_reason TEXT,
    hidden_note TEXT,
    html TEXT NOT NULL,
    markdown TEXT NOT NULL,
    search_words TEXT NOT NULL,
    UNIQUE (topic_id, number)
) STRICT;
CREATE INDEX post_author ON post (author_id, created_at);

CREATE TABLE post_revision (
    id BLOB NOT NULL PRIMARY KEY,
    post_id BLOB NOT NULL REFERENCES post (id) ON DELETE CASCADE,
    markdown TEXT NOT NULL,
    replaced_at INTEGER NOT NULL
) STRICT;
CREATE INDEX post_revision_post ON post_revision (post_id, replaced_at);

CREATE TABLE post_quote (
    post_id BLOB NOT NULL PRIMARY KEY REFERENCES post (id) ON DELETE CASCADE,
    quoted_post_id BLOB NOT NULL REFERENCES post (id) ON DELETE CASCADE,
    range_start INTEGER NOT NULL,
    range_end INTEGER NOT NULL
) STRICT;
CREATE INDEX post_quote_quoted ON post_quote (quoted_post_id);

CREATE TABLE reaction (
    post_id BLOB NOT NULL REFERENCES post (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    person_id BLOB NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (post_id, kind, person_id)
) STRICT;
CREATE INDEX reaction_person ON reaction (person_id);

CREATE TABLE flag (
    id BLOB NOT NULL PRIMARY KEY,
    post_id BLOB NOT NULL REFERENCES post (id) ON DELETE CASCADE,
    reporter_id BLOB REFERENCES person (id) ON DELETE SET NULL,
    reason TEXT NOT NULL,
    note TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    state TEXT NOT NULL,
    decided_by BLOB REFERENCES person (id) ON DELETE SET NULL,
    decided_at INTEGER,
    decision_note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX flag_open ON flag (post_id, reporter_id) WHERE state = 'open';
CREATE INDEX flag_state ON flag (state, created_at);
CREATE INDEX flag_reporter ON flag (reporter_id, created_at);
CREATE INDEX flag_decided_by ON flag (decided_by);

-- The index keeps no text of its own and follows post.search_words whoever changes it, erasure included.
CREATE VIRTUAL TABLE post_search USING fts5 (
    search_words,
    content = 'post',
    content_rowid = 'search_key',
    columnsize = 0,
    detail = none,
    tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* S* Co'"
);
INSERT INTO post_search (post_search, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER post_search_insert AFTER INSERT ON post BEGIN
    INSERT INTO post_search (rowid, search_words) VALUES (new.search_key, new.search_words);
END;
CREATE TRIGGER post_search_delete AFTER DELETE ON post BEGIN
    INSERT INTO post_search (post_search, rowid, search_words) VALUES ('delete', old.search_key, old.search_words);
END;
CREATE TRIGGER post_search_update AFTER UPDATE OF search_words ON post BEGIN
    INSERT INTO post_search (post_search, rowid, search_words) VALUES ('delete', old.search_key, old.search_words);
    INSERT INTO post_search (rowid, search_words) VALUES (new.search_key, new.search_words);
END;
