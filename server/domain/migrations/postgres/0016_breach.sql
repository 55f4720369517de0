-- Breaches of personal data (GDPR art. 33(5)): what is known of each now, and what was decided.
CREATE TABLE breach (
    id UUID NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    began_at BIGINT,
    aware_at BIGINT NOT NULL,
    happened TEXT NOT NULL,
    nature TEXT NOT NULL,
    categories TEXT NOT NULL,
    people BIGINT,
    records BIGINT,
    consequences TEXT NOT NULL,
    measures TEXT NOT NULL,
    authority TEXT NOT NULL DEFAULT '',
    authority_at BIGINT,
    authority_reference TEXT NOT NULL DEFAULT '',
    authority_reason TEXT NOT NULL DEFAULT '',
    telling TEXT NOT NULL DEFAULT '',
    telling_at BIGINT,
    telling_reason TEXT NOT NULL DEFAULT '',
    found BIGINT NOT NULL DEFAULT 0,
    told BIGINT NOT NULL DEFAULT 0,
    noted_by UUID REFERENCES person (id) ON DELETE SET NULL,
    noted_at BIGINT NOT NULL,
    closed_at BIGINT
);
CREATE INDEX breach_closed ON breach (closed_at);

-- Each thing that was noted of a breach, by whom and when: nothing is overwritten without a trace.
CREATE TABLE breach_entry (
    id UUID NOT NULL PRIMARY KEY,
    breach_id UUID NOT NULL REFERENCES breach (id) ON DELETE CASCADE,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    noted_by UUID REFERENCES person (id) ON DELETE SET NULL,
    noted_at BIGINT NOT NULL
);
CREATE INDEX breach_entry_breach ON breach_entry (breach_id, id);

-- What the people affected are to be told, in each language (GDPR art. 34(2)).
CREATE TABLE breach_notice (
    id UUID NOT NULL PRIMARY KEY,
    breach_id UUID NOT NULL REFERENCES breach (id) ON DELETE CASCADE,
    language TEXT NOT NULL,
    happened TEXT NOT NULL,
    consequences TEXT NOT NULL,
    measures TEXT NOT NULL,
    advice TEXT NOT NULL,
    contact TEXT NOT NULL,
    UNIQUE (breach_id, language)
);

-- Whom a breach affects, when they were told, and what.
CREATE TABLE breach_person (
    id UUID NOT NULL PRIMARY KEY,
    breach_id UUID NOT NULL REFERENCES breach (id) ON DELETE CASCADE,
    person_id UUID NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    found_at BIGINT NOT NULL,
    told_at BIGINT,
    dismissed_at BIGINT,
    happened TEXT NOT NULL DEFAULT '',
    consequences TEXT NOT NULL DEFAULT '',
    measures TEXT NOT NULL DEFAULT '',
    advice TEXT NOT NULL DEFAULT '',
    contact TEXT NOT NULL DEFAULT '',
    UNIQUE (breach_id, person_id)
);
CREATE INDEX breach_person_person ON breach_person (person_id);
CREATE INDEX breach_person_untold ON breach_person (breach_id, id) WHERE told_at IS NULL;
CREATE INDEX breach_person_unread ON breach_person (person_id) WHERE told_at IS NOT NULL AND dismissed_at IS NULL;
