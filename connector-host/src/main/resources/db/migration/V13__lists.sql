-- What the lists of the administration show, without reading what they do not show.
ALTER TABLE sync_run ADD COLUMN IF NOT EXISTS summary VARCHAR;

CREATE INDEX IF NOT EXISTS sync_run_by_start ON sync_run (tenant, started_at, place);
CREATE INDEX IF NOT EXISTS document_by_space ON document (tenant, deleted, container, installation);
