-- Who receives personal data besides those whom the configuration names.
CREATE TABLE recipient (
    id UUID NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    purpose TEXT NOT NULL,
    country TEXT NOT NULL,
    safeguard TEXT NOT NULL,
    categories TEXT NOT NULL,
    contact TEXT NOT NULL,
    since_at BIGINT NOT NULL,
    until_at BIGINT,
    noted_at BIGINT NOT NULL
);
CREATE INDEX recipient_until ON recipient (until_at);

-- What recipients must be told of a request: its reference, which names nobody.
CREATE TABLE recipient_notice (
    id UUID NOT NULL PRIMARY KEY,
    recipient_id UUID NOT NULL REFERENCES recipient (id) ON DELETE CASCADE,
    reference TEXT NOT NULL,
    kind TEXT NOT NULL,
    arisen_at BIGINT NOT NULL,
    tell_by_at BIGINT NOT NULL,
    told_at BIGINT,
    told_by UUID REFERENCES person (id) ON DELETE SET NULL,
    UNIQUE (reference, kind, recipient_id)
);
CREATE INDEX recipient_notice_recipient ON recipient_notice (recipient_id);
CREATE INDEX recipient_notice_untold ON recipient_notice (tell_by_at) WHERE told_at IS NULL;
CREATE INDEX recipient_notice_told ON recipient_notice (told_at);
