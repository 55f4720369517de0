-- Who receives personal data besides those whom the configuration names.
CREATE TABLE recipient (
    id BLOB NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    purpose TEXT NOT NULL,
    country TEXT NOT NULL,
    safeguard TEXT NOT NULL,
    categories TEXT NOT NULL,
    contact TEXT NOT NULL,
    since_at INTEGER NOT NULL,
    until_at INTEGER,
    noted_at INTEGER NOT NULL
) STRICT;
CREATE INDEX recipient_until ON recipient (until_at);

-- What recipients must be told of a request: its reference, which names nobody.
CREATE TABLE recipient_notice (
    id BLOB NOT NULL PRIMARY KEY,
    recipient_id BLOB NOT NULL REFERENCES recipient (id) ON DELETE CASCADE,
    reference TEXT NOT NULL,
    kind TEXT NOT NULL,
    arisen_at INTEGER NOT NULL,
    tell_by_at INTEGER NOT NULL,
    told_at INTEGER,
    told_by BLOB REFERENCES person (id) ON DELETE SET NULL,
    UNIQUE (reference, kind, recipient_id)
) STRICT;
CREATE INDEX recipient_notice_recipient ON recipient_notice (recipient_id);
CREATE INDEX recipient_notice_untold ON recipient_notice (tell_by_at) WHERE told_at IS NULL;
CREATE INDEX recipient_notice_told ON recipient_notice (told_at);
