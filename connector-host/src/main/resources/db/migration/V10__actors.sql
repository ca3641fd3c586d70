-- Who did it, such as user:admin; empty in events from before. An event need not be about an installation.
ALTER TABLE audit_event ADD COLUMN IF NOT EXISTS actor VARCHAR(600);
ALTER TABLE audit_event ALTER COLUMN installation DROP NOT NULL;
ALTER TABLE audit_event ALTER COLUMN project DROP NOT NULL;

CREATE INDEX IF NOT EXISTS audit_event_by_time ON audit_event (tenant, happened_at, place);
CREATE INDEX IF NOT EXISTS audit_event_by_actor ON audit_event (tenant, actor, happened_at);
