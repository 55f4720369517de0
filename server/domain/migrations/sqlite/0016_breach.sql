-- Breaches of personal data (GDPR art. 33(5)): what is known of each now, and what was decided.
CREATE TABLE breach (
    id BLOB NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    began_at INTEGER,
    aware_at INTEGER NOT NULL,
    happened TEXT NOT NULL,
    nature TEXT NOT NULL,
    categories TEXT NOT NULL,
    people INTEGER,
    records INTEGER,
    consequences TEXT NOT NULL,
    measures TEXT NOT NULL,
    authority TEXT NOT NULL DEFAULT '',
    authority_at INTEGER,
    authority_reference TEXT NOT NULL DEFAULT '',
    authority_reason TEXT NOT NULL DEFAULT '',
    telling TEXT NOT NULL DEFAULT '',
    telling_at INTEGER,
    telling_reason TEXT NOT NULL DEFAULT '',
    found INTEGER NOT NULL DEFAULT 0,
    told INTEGER NOT NULL DEFAULT 0,
    noted_by BLOB REFERENCES person (id) ON DELETE SET NULL,
    noted_at INTEGER NOT NULL,
    closed_at INTEGER
) STRICT;
CREATE INDEX breach_closed ON breach (closed_at);

-- Each thing that was noted of a breach, by whom and when: nothing is overwritten without a trace.
CREATE TABLE breach_entry (
    id BLOB NOT NULL PRIMARY KEY,
    breach_id BLOB NOT NULL REFERENCES breach (id) ON DELETE CASCADE,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    noted_by BLOB REFERENCES person (id) ON DELETE SET NULL,
    noted_at INTEGER NOT NULL
) STRICT;
CREATE INDEX breach_entry_breach ON breach_entry (breach_id, id);

-- What the people affected are to be told, in each language (GDPR art. 34(2)).
CREATE TABLE breach_notice (
    id BLOB NOT NULL PRIMARY KEY,
    breach_id BLOB NOT NULL REFERENCES breach (id) ON DELETE CASCADE,
    language TEXT NOT NULL,
    happened TEXT NOT NULL,
    consequences TEXT NOT NULL,
    measures TEXT NOT NULL,
    advice TEXT NOT NULL,
    contact TEXT NOT NULL,
    UNIQUE (breach_id, language)
) STRICT;

-- Whom a breach affects, when they were told, and what.
CREATE TABLE breach_person (
    id BLOB NOT NULL PRIMARY KEY,
    breach_id BLOB NOT NULL REFERENCES breach (id) ON DELETE CASCADE,
    person_id BLOB NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    found_at INTEGER NOT NULL,
    told_at INTEGER,
    dismissed_at INTEGER,
    happened TEXT NOT NULL DEFAULT '',
    consequences TEXT NOT NULL DEFAULT '',
    measures TEXT NOT NULL DEFAULT '',
    advice TEXT NOT NULL DEFAULT '',
    contact TEXT NOT NULL DEFAULT '',
    UNIQUE (breach_id, person_id)
) STRICT;
CREATE INDEX breach_person_person ON breach_person (person_id);
CREATE INDEX breach_person_untold ON breach_person (breach_id, id) WHERE told_at IS NULL;
CREATE INDEX breach_person_unread ON breach_person (person_id) WHERE told_at IS NOT NULL AND dismissed_at IS NULL;
