CREATE TABLE job_progress (
    work UUID NOT NULL PRIMARY KEY,
    done BIGINT NOT NULL,
    total BIGINT NOT NULL
);
