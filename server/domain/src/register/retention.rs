use model::{DAY, Millis};

use super::{Retention, tables};

/// From when the days of a rule count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
    /// The days of the table's [`Retention`] after the time that the condition looks at.
    AfterDays,
    /// At once when the time that the condition looks at is over: the row said itself until when it is good.
    AtExpiry,
}

/// Which rows of a table have outlived their purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RetentionRule {
    /// The table, which the register knows.
    pub table: &'static str,
    /// Its key.
    pub key: &'static str,
    /// An SQL condition, true for rows whose time is before `$1`.
    pub outlived: &'static str,
    /// From when the days count.
    pub clock: Clock,
}

/// True for what belongs to requests that were answered and have outlived their purpose.
const OF_OLD_REQUESTS: &str = "request_id IN (SELECT id FROM data_request WHERE received_at < $1 AND state <> 'open')";

/// True for what belongs to breaches that were closed long ago.
const OF_OLD_BREACHES: &str =
    "breach_id IN (SELECT id FROM breach b WHERE b.closed_at IS NOT NULL AND b.closed_at < $1)";

/// One rule for each table that the register keeps for a number of days.
pub const RETENTION_RULES: &[RetentionRule] = &[
    RetentionRule { table: "mail", key: "id", outlived: "COALESCE(sent_at, queued_at) < $1", clock: Clock::AfterDays },
    RetentionRule { table: "mail_code", key: "id", outlived: "expires_at < $1", clock: Clock::AfterDays },
    RetentionRule { table: "known_device", key: "id", outlived: "seen_at < $1", clock: Clock::AfterDays },
    RetentionRule { table: "session", key: "id", outlived: "expires_at < $1", clock: Clock::AtExpiry },
    RetentionRule {
        table: "audit_payload",
        key: "event_id",
        outlived: "event_id IN (SELECT id FROM audit_event WHERE happened_at < $1)",
        clock: Clock::AfterDays,
    },
    RetentionRule { table: "data_access_grant", key: "id", outlived: "expires_at < $1", clock: Clock::AfterDays },
    RetentionRule { table: "flag", key: "id", outlived: "created_at < $1", clock: Clock::AfterDays },
    RetentionRule { table: "archive_share_opening", key: "id", outlived: "opened_at < $1", clock: Clock::AfterDays },
    RetentionRule { table: "archive_share", key: "id", outlived: "created_at < $1", clock: Clock::AfterDays },
    RetentionRule { table: "archive_download", key: "id", outlived: "downloaded_at < $1", clock: Clock::AfterDays },
    RetentionRule {
        table: "archive",
        key: "id",
        outlived: "requested_at < $1 AND state = 'expired'",
        clock: Clock::AfterDays,
    },
    RetentionRule { table: "data_request_step", key: "request_id", outlived: OF_OLD_REQUESTS, clock: Clock::AfterDays },
    RetentionRule { table: "data_request_advice", key: "id", outlived: OF_OLD_REQUESTS, clock: Clock::AfterDays },
    RetentionRule { table: "assisted_request", key: "id", outlived: "opened_at < $1", clock: Clock::AfterDays },
    RetentionRule { table: "rectification", key: "request_id", outlived: OF_OLD_REQUESTS, clock: Clock::AfterDays },
    RetentionRule {
        // After what belongs to it, which would go with it uncounted.
        table: "data_request",
        key: "id",
        // An objection that was upheld lasts as long as the account.
        outlived: "received_at < $1 AND state <> 'open' AND NOT (kind = 'objection' AND state = 'done')",
        clock: Clock::AfterDays,
    },
    RetentionRule { table: "former_name", key: "id", outlived: "replaced_at < $1", clock: Clock::AfterDays },
    RetentionRule { table: "consent_record", key: "id", outlived: "given_at < $1", clock: Clock::AfterDays },
    RetentionRule {
        // The latest choice of each topic is in force, however old.
        table: "news_choice",
        key: "id",
        outlived: "given_at < $1 AND EXISTS (SELECT 1 FROM news_choice l WHERE l.person_id = news_choice.person_id \
                   AND (l.topic_id = news_choice.topic_id OR (l.topic_id IS NULL AND news_choice.topic_id IS NULL)) \
                   AND l.place > news_choice.place)",
        clock: Clock::AfterDays,
    },
    RetentionRule { table: "news_delivery", key: "id", outlived: "decided_at < $1", clock: Clock::AfterDays },
    RetentionRule {
        table: "legal_hold",
        key: "id",
        outlived: "ended_at IS NOT NULL AND ended_at < $1",
        clock: Clock::AfterDays,
    },
    RetentionRule {
        table: "disclosure_notice",
        key: "disclosure_id",
        outlived: "disclosed_at < $1",
        clock: Clock::AfterDays,
    },
    RetentionRule { table: "disclosure", key: "id", outlived: "disclosed_at < $1", clock: Clock::AfterDays },
    RetentionRule {
        table: "recipient_notice",
        key: "id",
        outlived: "told_at IS NOT NULL AND told_at < $1",
        clock: Clock::AfterDays,
    },
    RetentionRule {
        table: "recipient",
        key: "id",
        // What it was told outlives it, or would go with it uncounted.
        outlived: "until_at IS NOT NULL AND until_at < $1 \
                   AND NOT EXISTS (SELECT 1 FROM recipient_notice n WHERE n.recipient_id = recipient.id)",
        clock: Clock::AfterDays,
    },
    RetentionRule { table: "breach_person", key: "id", outlived: OF_OLD_BREACHES, clock: Clock::AfterDays },
    RetentionRule { table: "breach_entry", key: "id", outlived: OF_OLD_BREACHES, clock: Clock::AfterDays },
    RetentionRule { table: "breach_notice", key: "id", outlived: OF_OLD_BREACHES, clock: Clock::AfterDays },
    RetentionRule {
        table: "breach",
        key: "id",
        // Whoever is kept back in it would go with it.
        outlived: "closed_at IS NOT NULL AND closed_at < $1 \
                   AND NOT EXISTS (SELECT 1 FROM breach_person n WHERE n.breach_id = breach.id)",
        clock: Clock::AfterDays,
    },
    RetentionRule {
        // What the night left because it could not be run; by then the day was counted or can't be any more.
        table: "audience_visitor",
        key: "hash",
        outlived: "day < $1 / 86400000",
        clock: Clock::AfterDays,
    },
    RetentionRule { table: "retention_run", key: "id", outlived: "asked_at < $1", clock: Clock::AfterDays },
];

impl RetentionRule {
    /// The time before which rows have outlived their purpose; nothing when the register keeps them with the account.
    pub fn cutoff(&self, now: Millis) -> Option<Millis> {
        let table = tables().find(|table| table.name == self.table)?;
        match (self.clock, table.retention) {
            (Clock::AtExpiry, _) => Some(now),
            (Clock::AfterDays, Retention::Days(days)) => Some(now - Millis::from(days) * DAY),
            (Clock::AfterDays, Retention::Account) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn each_table_kept_for_days_has_a_rule() {
        let ruled: BTreeSet<&str> = RETENTION_RULES.iter().map(|rule| rule.table).collect();
        for table in tables() {
            if matches!(table.retention, Retention::Days(_)) {
                assert!(ruled.contains(table.name), "{} is kept for days, but nothing deletes it", table.name);
            }
        }
        for rule in RETENTION_RULES {
            assert!(rule.cutoff(0).is_some(), "the rule of {} never applies", rule.table);
        }
    }
}
