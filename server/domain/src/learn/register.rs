use crate::register::{Basis, Category, Column, Erasure, Purpose, Retention, Source, Table, Whose};

/// Courses and progress in the register of personal data.
pub const REGISTER: &[Table] = &[
    Table {
        name: "lesson_completion",
        category: Category::Learning,
        whose: Whose::Rows("person_id = $1"),
        purpose: Purpose::Learning,
        basis: Basis::Contract,
        retention: Retention::Account,
        erasure: Erasure::Delete,
        columns: &[
            Column::key("person_id"),
            Column::personal("course_id", Source::Observed),
            Column::personal("lesson_id", Source::Observed),
            Column::personal("completed_at", Source::Observed),
            Column::personal("imported_at", Source::Observed),
        ],
    },
    Table {
        name: "enrolment",
        category: Category::Learning,
        whose: Whose::Rows("person_id = $1"),
        purpose: Purpose::Learning,
        basis: Basis::Contract,
        retention: Retention::Account,
        erasure: Erasure::Delete,
        columns: &[
            Column::key("person_id"),
            Column::personal("course_id", Source::Given),
            Column::personal("enrolled_at", Source::Observed),
            Column::personal("last_lesson_id", Source::Observed),
            Column::personal("last_read_at", Source::Observed),
        ],
    },
    Table {
        name: "lesson_text",
        category: Category::Learning,
        whose: Whose::Rows(
            "lesson_id IN (SELECT l.id FROM lesson l JOIN course c ON c.id = l.course_id WHERE c.owner_id = $1)",
        ),
        purpose: Purpose::Learning,
        basis: Basis::Contract,
        retention: Retention::Account,
        erasure: Erasure::Anonymise {
            keep_content: "title = title",
            erase_content: "title = '', headings = '[]', html = ''",
        },
        columns: &[
            Column::key("lesson_id"),
            Column::personal("title", Source::Given),
            Column::neutral("minutes", "computed from the length of the lesson"),
            Column::personal("headings", Source::Given),
            Column::personal("html", Source::Given),
        ],
    },
    Table {
        name: "lesson",
        category: Category::Learning,
        whose: Whose::Rows("course_id IN (SELECT id FROM course WHERE owner_id = $1)"),
        purpose: Purpose::Learning,
        basis: Basis::Contract,
        retention: Retention::Account,
        erasure: Erasure::Anonymise {
            keep_content: "title = title",
            erase_content: "title = '', part = '', path = NULL",
        },
        columns: &[
            Column::key("id"),
            Column::key("course_id"),
            Column::neutral("position", "the place of the lesson in its course"),
            Column::personal("path", Source::Given),
            Column::personal("part", Source::Given),
            Column::neutral("depth", "how deep the lesson is nested"),
            Column::neutral("number", "the number of the lesson, counted by the software"),
            Column::personal("title", Source::Given),
            Column::neutral("after_rule", "whether the outline shows a rule before the lesson"),
        ],
    },
    Table {
        name: "course",
        category: Category::Learning,
        whose: Whose::Rows("owner_id = $1"),
        purpose: Purpose::Learning,
        basis: Basis::Contract,
        retention: Retention::Account,
        erasure: Erasure::Anonymise {
            keep_content: "owner_id = NULL",
            // Addresses stay unique: the folder of the files is.
            erase_content: "owner_id = NULL, slug = 'erased-' || REPLACE(files, '/', '-'), title = '', summary = '', \
                            state = 'draft', files = '', lessons = 0, minutes = 0",
        },
        columns: &[
            Column::key("id"),
            Column::personal("slug", Source::Given),
            Column::personal("title", Source::Given),
            Column::personal("summary", Source::Given),
            Column::neutral("language", "the language of the course, not a trait of the person"),
            Column::personal("owner_id", Source::Observed),
            Column::neutral("state", "whether the course is published"),
            Column::neutral("lessons", "how many lessons the course has"),
            Column::neutral("minutes", "how long the course takes to read"),
            Column::key("files"),
            Column::personal("created_at", Source::Observed),
            Column::personal("updated_at", Source::Observed),
        ],
    },
];
