CREATE TABLE course (
    id BLOB NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    language TEXT NOT NULL,
    owner_id BLOB REFERENCES person (id) ON DELETE SET NULL,
    state TEXT NOT NULL,
    lessons INTEGER NOT NULL,
    minutes INTEGER NOT NULL,
    files TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX course_owner ON course (owner_id);
CREATE INDEX course_state ON course (state, title);

CREATE TABLE lesson (
    id BLOB NOT NULL PRIMARY KEY,
    course_id BLOB NOT NULL REFERENCES course (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    path TEXT,
    part TEXT NOT NULL,
    depth INTEGER NOT NULL,
    number TEXT NOT NULL,
    title TEXT NOT NULL,
    after_rule INTEGER NOT NULL,
    UNIQUE (course_id, path)
) STRICT;
CREATE INDEX lesson_course ON lesson (course_id, position);

CREATE TABLE lesson_text (
    lesson_id BLOB NOT NULL PRIMARY KEY REFERENCES lesson (id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    headings TEXT NOT NULL,
    html TEXT NOT NULL
) STRICT;

CREATE TABLE enrolment (
    person_id BLOB NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    course_id BLOB NOT NULL REFERENCES course (id) ON DELETE CASCADE,
    enrolled_at INTEGER NOT NULL,
    last_lesson_id BLOB REFERENCES lesson (id) ON DELETE SET NULL,
    last_read_at INTEGER NOT NULL,
    PRIMARY KEY (person_id, course_id)
) STRICT;
CREATE INDEX enrolment_course ON enrolment (course_id);
CREATE INDEX enrolment_last_lesson ON enrolment (last_lesson_id);

CREATE TABLE lesson_completion (
    person_id BLOB NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    course_id BLOB NOT NULL REFERENCES course (id) ON DELETE CASCADE,
    lesson_id BLOB NOT NULL REFERENCES lesson (id) ON DELETE CASCADE,
    completed_at INTEGER NOT NULL,
    PRIMARY KEY (person_id, course_id, lesson_id)
) STRICT;
CREATE INDEX lesson_completion_lesson ON lesson_completion (lesson_id);
CREATE INDEX lesson_completion_course ON lesson_completion (course_id);
