-- What is to become of somebody's data after their death, and to whom it goes.
CREATE TABLE directive (
    person_id UUID NOT NULL PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
    wish TEXT NOT NULL,
    words TEXT NOT NULL,
    heir_name TEXT NOT NULL,
    heir_address TEXT NOT NULL,
    heir_note TEXT NOT NULL,
    changed_at BIGINT NOT NULL
);
