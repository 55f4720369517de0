CREATE TABLE course (
    id UUID NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    language TEXT NOT NULL,
    owner_id UUID REFERENCES person (id) ON DELETE SET NULL,
    state TEXT NOT NULL,
    lessons BIGINT NOT NULL,
    minutes BIGINT NOT NULL,
    files TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE INDEX course_owner ON course (owner_id);
CREATE INDEX course_state ON course (state, title);

CREATE TABLE lesson (
    id UUID NOT NULL PRIMARY KEY,
    course_id UUID NOT NULL REFERENCES course (id) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    path TEXT,
    part TEXT NOT NULL,
    depth BIGINT NOT NULL,
    number TEXT NOT NULL,
    title TEXT NOT NULL,
    after_rule BIGINT NOT NULL,
    UNIQUE (course_id, path)
);
CREATE INDEX lesson_course ON lesson (course_id, position);

CREATE TABLE lesson_text (
    lesson_id UUID NOT NULL PRIMARY KEY REFERENCES lesson (id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    minutes BIGINT NOT NULL,
    headings TEXT NOT NULL,
    html TEXT NOT NULL
);

CREATE TABLE enrolment (
    person_id UUID NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    course_id UUID NOT NULL REFERENCES course (id) ON DELETE CASCADE,
    enrolled_at BIGINT NOT NULL,
    last_lesson_id UUID REFERENCES lesson (id) ON DELETE SET NULL,
    last_read_at BIGINT NOT NULL,
    PRIMARY KEY (person_id, course_id)
);
CREATE INDEX enrolment_course ON enrolment (course_id);
CREATE INDEX enrolment_last_lesson ON enrolment (last_lesson_id);

CREATE TABLE lesson_completion (
    person_id UUID NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    course_id UUID NOT NULL REFERENCES course (id) ON DELETE CASCADE,
    lesson_id UUID NOT NULL REFERENCES lesson (id) ON DELETE CASCADE,
    completed_at BIGINT NOT NULL,
    PRIMARY KEY (person_id, course_id, lesson_id)
);
CREATE INDEX lesson_completion_lesson ON lesson_completion (lesson_id);
CREATE INDEX lesson_completion_course ON lesson_completion (course_id);
