//! Since when a row is there: what somebody who looks for the people of a time, after a breach for example, narrows by.

use super::Table;

/// Whether the rows of a table tell since when they are there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dated {
    /// This column of the table does.
    By(&'static str),
    /// They do not, or what they belong to has changed since.
    Never,
}

/// Each table with rows of people.
const DATED: &[(&str, Dated)] = &[
    ("person", Dated::By("created_at")),
    ("session", Dated::By("created_at")),
    ("known_device", Dated::By("seen_at")),
    ("mail_code", Dated::By("created_at")),
    ("mail", Dated::By("queued_at")),
    ("audit_payload", Dated::Never),
    ("consent_record", Dated::By("given_at")),
    ("data_request", Dated::By("received_at")),
    ("data_request_step", Dated::By("happened_at")),
    ("assisted_request", Dated::By("opened_at")),
    ("data_request_advice", Dated::By("written_at")),
    ("rectification", Dated::Never),
    ("directive", Dated::By("changed_at")),
    ("objection", Dated::Never),
    ("archive", Dated::By("requested_at")),
    ("archive_download", Dated::By("downloaded_at")),
    ("archive_share", Dated::By("created_at")),
    ("archive_share_opening", Dated::By("opened_at")),
    ("imported_text", Dated::By("imported_at")),
    ("former_name", Dated::By("replaced_at")),
    ("data_access_grant", Dated::By("granted_at")),
    ("enrolment", Dated::By("enrolled_at")),
    ("lesson_completion", Dated::By("completed_at")),
    ("course", Dated::By("created_at")),
    ("lesson", Dated::Never),
    ("lesson_text", Dated::Never),
    ("topic", Dated::By("created_at")),
    ("post", Dated::By("created_at")),
    ("post_revision", Dated::By("replaced_at")),
    ("post_quote", Dated::Never),
    ("reaction", Dated::By("created_at")),
    ("flag", Dated::By("created_at")),
    ("retention_run", Dated::By("asked_at")),
    ("legal_hold", Dated::By("set_at")),
    ("held_subject", Dated::By("held_at")),
    ("disclosure_notice", Dated::By("disclosed_at")),
    ("breach_person", Dated::By("found_at")),
    ("policy_notice", Dated::By("mailed_at")),
    ("policy_acknowledgement", Dated::By("given_at")),
    ("news_choice", Dated::By("given_at")),
    ("news_delivery", Dated::By("decided_at")),
];

/// Whether the rows of a table tell since when they are there.
pub fn dated(table: &Table) -> Dated {
    DATED.iter().find(|(name, _)| *name == table.name).map_or(Dated::Never, |(_, dated)| *dated)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::tables;

    #[test]
    fn each_table_with_rows_of_people_says_it_once_and_by_a_column_of_its_own() {
        for table in tables() {
            let said: Vec<Dated> = DATED.iter().filter(|(name, _)| *name == table.name).map(|(_, by)| *by).collect();
            assert_eq!(said.len(), usize::from(table.condition().is_some()), "{}", table.name);
            if let Some(Dated::By(time)) = said.first() {
                assert!(time.ends_with("_at"), "{}.{time}", table.name);
                assert!(table.columns.iter().any(|column| column.name == *time), "{}.{time}", table.name);
            }
        }
        for (name, _) in DATED {
            assert!(tables().any(|table| table.name == *name), "{name}");
        }
    }
}
