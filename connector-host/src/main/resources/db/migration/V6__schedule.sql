-- Who runs a sync, and when it was last heard of: a run whose process is gone is taken over.
ALTER TABLE sync_run ADD COLUMN IF NOT EXISTS holder VARCHAR(36);
ALTER TABLE sync_run ADD COLUMN IF NOT EXISTS heartbeat_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE sync_run ADD COLUMN IF NOT EXISTS cancel_wanted BOOLEAN DEFAULT FALSE NOT NULL;

CREATE INDEX IF NOT EXISTS sync_run_by_status ON sync_run (status, holder);

-- As db-scheduler wants it; one row for each installation that is scheduled.
CREATE TABLE IF NOT EXISTS scheduled_tasks (
    task_name VARCHAR(100) NOT NULL,
    task_instance VARCHAR(100) NOT NULL,
    task_data BYTEA,
    execution_time TIMESTAMP WITH TIME ZONE,
    picked BOOLEAN NOT NULL,
    picked_by VARCHAR(50),
    last_success TIMESTAMP WITH TIME ZONE,
    last_failure TIMESTAMP WITH TIME ZONE,
    consecutive_failures INT,
    last_heartbeat TIMESTAMP WITH TIME ZONE,
    version BIGINT NOT NULL,
    priority SMALLINT,
    PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX IF NOT EXISTS scheduled_tasks_by_time ON scheduled_tasks (execution_time);
CREATE INDEX IF NOT EXISTS scheduled_tasks_by_heartbeat ON scheduled_tasks (last_heartbeat);
