//! What one row is to the person whose it is: a sentence and a day, from the row and from what it belongs to.

use super::Table;

/// How the rows of a table are put into a sentence, `item-<table>`, with the variables `name`, `within` and `kind`. Each is
/// an SQL expression on the table; the person is `$1`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    /// The table.
    pub table: &'static str,
    /// What it is called: a title, a device, a reason.
    pub name: &'static str,
    /// What it belongs to.
    pub within: &'static str,
    /// Which of a few kinds it is, as a word.
    pub kind: &'static str,
    /// When it happened.
    pub at: &'static str,
    /// Whether the person may still change it.
    pub is_open: &'static str,
}

/// An item that happened `at`.
const fn item(table: &'static str, at: &'static str) -> Item {
    Item { table, name: "''", within: "''", kind: "''", at, is_open: "1" }
}

impl Item {
    const fn name(self, name: &'static str) -> Self {
        Self { name, ..self }
    }

    const fn within(self, within: &'static str) -> Self {
        Self { within, ..self }
    }

    const fn kind(self, kind: &'static str) -> Self {
        Self { kind, ..self }
    }

    const fn open_when(self, is_open: &'static str) -> Self {
        Self { is_open, ..self }
    }
}

/// The title of the topic of a post. What others wrote is not shown while the use of their data is restricted.
const TOPIC_OF_POST: &str = "(SELECT CASE WHEN a.restricted_at IS NULL OR a.id = $1 THEN t.title ELSE '' END FROM post p \
                             JOIN topic t ON t.id = p.topic_id LEFT JOIN person a ON a.id = t.author_id \
                             WHERE p.id = post_id)";
const TOPIC: &str = "(SELECT CASE WHEN a.restricted_at IS NULL OR a.id = $1 THEN t.title ELSE '' END FROM topic t \
                     LEFT JOIN person a ON a.id = t.author_id WHERE t.id = topic_id)";
const RECEIVED: &str = "(SELECT r.received_at FROM data_request r WHERE r.id = request_id)";
const COURSE: &str = "(SELECT c.title FROM course c WHERE c.id = course_id)";
const POLICY_DOCUMENT: &str = "(SELECT v.document FROM policy_version v WHERE v.id = version_id)";
const POLICY_NUMBER: &str = "(SELECT CAST(v.number AS TEXT) FROM policy_version v WHERE v.id = version_id)";
/// The name of a topic of news as it stood when it was chosen.
const NEWS_TOPIC: &str = "COALESCE((SELECT w.name FROM news_topic_text w WHERE w.topic_id = news_choice.topic_id \
                          AND w.version = news_choice.version AND w.language = news_choice.language), '')";
/// The subject of a campaign in the person's language.
const CAMPAIGN: &str = "COALESCE((SELECT x.subject FROM news_campaign_text x JOIN person r ON r.language = x.language \
                        WHERE r.id = $1 AND x.campaign_id = news_delivery.campaign_id), '')";
const OPEN_POST: &str = "CASE WHEN EXISTS (SELECT 1 FROM post p JOIN topic t ON t.id = p.topic_id WHERE p.id = post_id \
                         AND p.deleted_at IS NULL AND p.hidden_at IS NULL AND t.locked_at IS NULL) THEN 1 ELSE 0 END";

/// One for each table with rows of people.
const ITEMS: &[Item] = &[
    item("person", "created_at"),
    item("session", "seen_at").name("device"),
    item("known_device", "seen_at"),
    item("mail_code", "created_at").kind("purpose"),
    item("mail", "COALESCE(sent_at, queued_at)").kind("kind"),
    item("audit_payload", "(SELECT e.happened_at FROM audit_event e WHERE e.id = event_id)")
        .kind("(SELECT e.kind FROM audit_event e WHERE e.id = event_id)"),
    item("consent_record", "given_at").kind("choice"),
    item("data_request", "received_at").kind("kind"),
    item("data_request_step", "happened_at").name("note").kind("kind"),
    item("assisted_request", "opened_at").name("reason").kind("kind"),
    item("data_request_advice", "written_at").name("text"),
    item("rectification", RECEIVED).name("right_value").within("wrong_value"),
    item("directive", "changed_at").kind("wish"),
    item("objection", RECEIVED).name("reason").kind("purpose"),
    item("archive", "requested_at").kind("state"),
    item("archive_download", "downloaded_at"),
    item("archive_share", "created_at").name("recipient").open_when("CASE WHEN revoked_at IS NULL THEN 1 ELSE 0 END"),
    item("archive_share_opening", "opened_at").name("(SELECT s.recipient FROM archive_share s WHERE s.id = share_id)"),
    item("imported_text", "imported_at").name("title"),
    item("former_name", "replaced_at").name("first_name || ' ' || last_name"),
    item("data_access_grant", "granted_at")
        .name("reason")
        .kind("CASE WHEN staff_id = $1 THEN 'opened' ELSE 'seen' END"),
    item("enrolment", "enrolled_at").name(COURSE),
    item("lesson_completion", "completed_at")
        .name("(SELECT l.title FROM lesson l WHERE l.id = lesson_id)")
        .within(COURSE),
    item("course", "created_at").name("title"),
    item("lesson", "(SELECT c.updated_at FROM course c WHERE c.id = course_id)").name("title").within(COURSE),
    item(
        "lesson_text",
        "(SELECT c.updated_at FROM lesson l JOIN course c ON c.id = l.course_id WHERE l.id = lesson_id)",
    )
    .name("title")
    .within("(SELECT c.title FROM lesson l JOIN course c ON c.id = l.course_id WHERE l.id = lesson_id)"),
    item("topic", "created_at").name("title"),
    item("post", "created_at").name(TOPIC).kind("CASE WHEN number = 1 THEN 'first' ELSE 'reply' END").open_when(
        "CASE WHEN deleted_at IS NULL AND hidden_at IS NULL AND EXISTS (SELECT 1 FROM topic t WHERE t.id = topic_id \
             AND t.locked_at IS NULL) THEN 1 ELSE 0 END",
    ),
    item("post_revision", "replaced_at").name(TOPIC_OF_POST),
    item("post_quote", "(SELECT p.created_at FROM post p WHERE p.id = post_id)")
        .name(TOPIC_OF_POST)
        .open_when(OPEN_POST),
    item("reaction", "created_at").name(TOPIC_OF_POST).kind("kind"),
    item("flag", "created_at").name(TOPIC_OF_POST).kind("reason"),
    item("retention_run", "asked_at"),
    item("legal_hold", "set_at").name("name").kind("ground"),
    item("held_subject", "held_at"),
    item("disclosure_notice", "disclosed_at").name("authority"),
    item("breach_person", "COALESCE(told_at, found_at)").kind("CASE WHEN told_at IS NULL THEN 'found' ELSE 'told' END"),
    item("policy_notice", "mailed_at").within(POLICY_NUMBER).kind(POLICY_DOCUMENT),
    item("policy_acknowledgement", "given_at").within(POLICY_NUMBER).kind(POLICY_DOCUMENT),
    item("news_choice", "given_at").name(NEWS_TOPIC).kind("choice"),
    item("news_delivery", "decided_at")
        .name(CAMPAIGN)
        .kind("CASE WHEN outcome IN ('queued', 'sent', 'refused') THEN 'sent' ELSE 'left-out' END"),
];

/// How the rows of a table are put into a sentence.
pub fn item_of(table: &Table) -> Option<&'static Item> {
    ITEMS.iter().find(|item| item.table == table.name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::tables;

    #[test]
    fn each_table_with_rows_of_people_has_its_sentence() {
        for table in tables() {
            assert_eq!(item_of(table).is_some(), table.condition().is_some(), "{}", table.name);
        }
        for item in ITEMS {
            assert_eq!(tables().filter(|table| table.name == item.table).count(), 1, "{}", item.table);
        }
    }
}
