-- How far a run is, for whoever watches it from any process.
CREATE TABLE IF NOT EXISTS run_progress (
    run VARCHAR(36) NOT NULL REFERENCES sync_run (id),
    tenant VARCHAR(64) NOT NULL,
    container VARCHAR(500) NOT NULL,
    done BIGINT NOT NULL,
    known BIGINT NOT NULL,
    finished BOOLEAN NOT NULL,
    started_at TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (run, container)
);
