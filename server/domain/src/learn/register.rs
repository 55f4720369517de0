use crate::register::{
    Basis, Category, Column, Erasure, Needed, Purpose, Recipient, Rectification, Restriction, Retention, Table, Whose,
};

/// A course is changed in its files, and imported again.
const IMPORTED: Rectification = Rectification::At("/admin/courses");

/// Courses and progress in the register of personal data.
pub const REGISTER: &[Table] = &[
    Table {
        name: "lesson_completion",
        category: Category::Learning,
        whose: Whose::Rows("person_id = $1"),
        purpose: Purpose::Learning,
        basis: Basis::Contract,
        recipients: &[],
        retention: Retention::Account,
        restriction: Restriction::KeptOut,
        erasure: Erasure::Delete,
        columns: &[
            Column::key("person_id"),
            Column::observed("course_id"),
            Column::observed("lesson_id"),
            Column::observed("completed_at"),
            Column::observed("imported_at"),
        ],
    },
    Table {
        name: "enrolment",
        category: Category::Learning,
        whose: Whose::Rows("person_id = $1"),
        purpose: Purpose::Learning,
        basis: Basis::Contract,
        recipients: &[],
        retention: Retention::Account,
        restriction: Restriction::KeptOut,
        erasure: Erasure::Delete,
        columns: &[
            Column::key("person_id"),
            Column::given("course_id", Rectification::At("/learn")),
            Column::observed("enrolled_at"),
            Column::observed("last_lesson_id"),
            Column::observed("last_read_at"),
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
        recipients: &[Recipient::Public],
        retention: Retention::Account,
        restriction: Restriction::Unaffected(Needed::Others),
        erasure: Erasure::Anonymise {
            keep_content: "title = title",
            erase_content: "title = '', headings = '[]', html = ''",
        },
        columns: &[
            Column::key("lesson_id"),
            Column::given("title", IMPORTED),
            Column::neutral("minutes"),
            Column::given("headings", IMPORTED),
            Column::given("html", IMPORTED),
        ],
    },
    Table {
        name: "lesson",
        category: Category::Learning,
        whose: Whose::Rows("course_id IN (SELECT id FROM course WHERE owner_id = $1)"),
        purpose: Purpose::Learning,
        basis: Basis::Contract,
        recipients: &[Recipient::Public],
        retention: Retention::Account,
        restriction: Restriction::Unaffected(Needed::Others),
        erasure: Erasure::Anonymise {
            keep_content: "title = title",
            erase_content: "title = '', part = '', path = NULL",
        },
        columns: &[
            Column::key("id"),
            Column::key("course_id"),
            Column::neutral("position"),
            Column::given("path", IMPORTED),
            Column::given("part", IMPORTED),
            Column::neutral("depth"),
            Column::neutral("number"),
            Column::given("title", IMPORTED),
            Column::neutral("after_rule"),
        ],
    },
    Table {
        name: "course",
        category: Category::Learning,
        whose: Whose::Rows("owner_id = $1"),
        purpose: Purpose::Learning,
        basis: Basis::Contract,
        recipients: &[Recipient::Public],
        retention: Retention::Account,
        restriction: Restriction::Unaffected(Needed::Others),
        erasure: Erasure::Anonymise {
            keep_content: "owner_id = NULL",
            // Addresses stay unique: the folder of the files is.
            erase_content: "owner_id = NULL, slug = 'erased-' || REPLACE(files, '/', '-'), title = '', summary = '', \
                            state = 'draft', files = '', lessons = 0, minutes = 0",
        },
        columns: &[
            Column::key("id"),
            Column::given("slug", IMPORTED),
            Column::given("title", IMPORTED),
            Column::given("summary", IMPORTED),
            Column::neutral("language"),
            Column::observed("owner_id"),
            Column::neutral("state"),
            Column::neutral("lessons"),
            Column::neutral("minutes"),
            Column::key("files"),
            Column::observed("created_at"),
            Column::observed("updated_at"),
        ],
    },
];
