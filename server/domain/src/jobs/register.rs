//! Job payloads in the register of personal data.

/// What the payload of a kind of job names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Payload {
    /// The word of the kind.
    pub job: &'static str,
    /// Each field, and the table whose key it is.
    pub fields: &'static [(&'static str, &'static str)],
}

/// Every kind of job. A payload names rows by key, which lead to somebody only as long as the rows exist.
pub const JOBS: &[Payload] = &[
    Payload { job: "send-mail", fields: &[("mail", "mail")] },
    Payload { job: "build-archive", fields: &[("archive", "archive")] },
    Payload { job: "erase-account", fields: &[("request", "data_request")] },
    Payload { job: "lift-restriction", fields: &[("request", "data_request")] },
    Payload { job: "release-hold", fields: &[("hold", "legal_hold")] },
    Payload { job: "tell-hold", fields: &[("hold", "legal_hold")] },
    Payload { job: "tell-disclosure", fields: &[("disclosure", "disclosure")] },
    Payload { job: "tell-breach", fields: &[("breach", "breach")] },
    Payload { job: "tell-of-version", fields: &[("version", "policy_version")] },
    Payload { job: "send-news", fields: &[("campaign", "news_campaign")] },
    Payload { job: "take-effect", fields: &[("version", "policy_version")] },
    Payload { job: "scrub-database", fields: &[] },
    Payload { job: "apply-retention", fields: &[] },
    Payload { job: "check-audit", fields: &[] },
    Payload { job: "end-audience-days", fields: &[] },
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use uuid::Uuid;

    use super::*;
    use crate::{jobs::Job, register};

    /// Every kind of job. The `match` does not compile until a new kind has its place in the order.
    fn every_job() -> Vec<Job> {
        let id = Uuid::nil();
        let next = |job: &Job| match job {
            Job::SendMail { .. } => Some(Job::BuildArchive { archive: id }),
            Job::BuildArchive { .. } => Some(Job::EraseAccount { request: id }),
            Job::EraseAccount { .. } => Some(Job::LiftRestriction { request: id }),
            Job::LiftRestriction { .. } => Some(Job::ReleaseHold { hold: id }),
            Job::ReleaseHold { .. } => Some(Job::TellHold { hold: id }),
            Job::TellHold { .. } => Some(Job::TellDisclosure { disclosure: id }),
            Job::TellDisclosure { .. } => Some(Job::TellBreach { breach: id }),
            Job::TellBreach { .. } => Some(Job::TellOfVersion { version: id }),
            Job::TellOfVersion { .. } => Some(Job::SendNews { campaign: id }),
            Job::SendNews { .. } => Some(Job::TakeEffect { version: id }),
            Job::TakeEffect { .. } => Some(Job::ScrubDatabase),
            Job::ScrubDatabase => Some(Job::ApplyRetention),
            Job::ApplyRetention => Some(Job::CheckAudit),
            Job::CheckAudit => Some(Job::EndAudienceDays),
            Job::EndAudienceDays => None,
        };
        std::iter::successors(Some(Job::SendMail { mail: id }), next).collect()
    }

    fn has_a_registered_key(table: &str) -> bool {
        let of_people = register::tables().find(|known| known.name == table);
        of_people.is_some_and(|known| known.columns.iter().any(|column| column.name == "id"))
            || register::free_columns(table).is_some_and(|free| free.column("id").is_some())
    }

    #[test]
    fn each_payload_is_registered_field_by_field_and_holds_keys_alone() {
        let mut registered: BTreeMap<&str, &Payload> = JOBS.iter().map(|payload| (payload.job, payload)).collect();
        for job in every_job() {
            let payload = serde_json::to_value(&job).unwrap();
            let mut fields = payload.as_object().unwrap().clone();
            let word = fields.remove("job").unwrap();
            let entry = registered.remove(word.as_str().unwrap()).unwrap_or_else(|| panic!("{word} is not registered"));
            for (field, table) in entry.fields {
                let value = fields.remove(*field).unwrap_or_else(|| panic!("{word} has no field {field}"));
                assert!(value.as_str().unwrap().parse::<Uuid>().is_ok(), "{word}.{field} is no key");
                assert!(has_a_registered_key(table), "{table}");
                assert_ne!(*table, "person", "{word} names a person");
            }
            assert!(fields.is_empty(), "{word} has fields that are not registered: {fields:?}");
        }
        assert!(registered.is_empty(), "{registered:?}");
    }
}
