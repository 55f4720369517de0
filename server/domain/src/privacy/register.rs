use crate::register::{Basis, Category, Column, Erasure, Purpose, Retention, Source, Table, Whose};

const DETACH: &str = "person_id = NULL, outcome = NULL";

/// The rows that belong to the requests of the person.
const OF_REQUESTS: &str = "request_id IN (SELECT id FROM data_request WHERE person_id = $1)";

/// Requests, archives and receipts in the register of personal data.
pub const REGISTER: &[Table] = &[
    Table::neutral("receipt", "counts of an erasure under a random reference; nothing in it leads to anybody"),
    Table {
        name: "archive_download",
        category: Category::Requests,
        whose: Whose::Rows("archive_id IN (SELECT id FROM archive WHERE person_id = $1)"),
        purpose: Purpose::Security,
        basis: Basis::LegitimateInterests,
        retention: Retention::Days(365),
        erasure: Erasure::Delete,
        columns: &[Column::key("id"), Column::key("archive_id"), Column::personal("downloaded_at", Source::Observed)],
    },
    Table {
        name: "archive",
        category: Category::Requests,
        whose: Whose::Rows("person_id = $1"),
        purpose: Purpose::Accountability,
        basis: Basis::LegalObligation,
        retention: Retention::Days(365),
        erasure: Erasure::Delete,
        columns: &[
            Column::key("id"),
            Column::key("person_id"),
            Column::key("request_id"),
            Column::word("state", Source::Derived),
            Column::personal("requested_at", Source::Observed),
            Column::personal("ready_at", Source::Derived),
            Column::personal("expires_at", Source::Derived),
            Column::secret("file", "the random name of the file, which only your session opens"),
            Column::word("size", Source::Derived),
            Column::personal("sha256", Source::Derived),
            Column::word("done", Source::Derived),
            Column::word("total", Source::Derived),
        ],
    },
    Table {
        name: "rectification",
        category: Category::Requests,
        whose: Whose::Rows(OF_REQUESTS),
        purpose: Purpose::Accountability,
        basis: Basis::LegalObligation,
        retention: Retention::Days(3 * 365),
        erasure: Erasure::Delete,
        columns: &[
            Column::key("request_id"),
            Column::word("item", Source::Given),
            Column::personal("wrong_value", Source::Given),
            Column::personal("right_value", Source::Given),
        ],
    },
    Table {
        name: "data_request_step",
        category: Category::Requests,
        whose: Whose::Rows(OF_REQUESTS),
        purpose: Purpose::Accountability,
        basis: Basis::LegalObligation,
        retention: Retention::Days(3 * 365),
        erasure: Erasure::Delete,
        columns: &[
            Column::key("request_id"),
            Column::word("kind", Source::Derived),
            Column::personal("happened_at", Source::Observed),
            Column::personal("note", Source::Derived),
        ],
    },
    Table {
        name: "data_request",
        category: Category::Requests,
        whose: Whose::Rows("person_id = $1"),
        purpose: Purpose::Accountability,
        basis: Basis::LegalObligation,
        retention: Retention::Days(3 * 365),
        erasure: Erasure::Anonymise { keep_content: DETACH, erase_content: DETACH },
        columns: &[
            Column::key("id"),
            Column::personal("person_id", Source::Observed),
            Column::word("reference", Source::Derived),
            Column::word("kind", Source::Given),
            Column::word("state", Source::Derived),
            Column::personal("outcome", Source::Derived),
            Column::word("received_at", Source::Observed),
            Column::word("due_at", Source::Derived),
            Column::word("completed_at", Source::Observed),
            Column::word("execute_at", Source::Derived),
            Column::word("erase_contributions", Source::Given),
            Column::word("ground", Source::Given),
            Column::key("notice"),
        ],
    },
];
