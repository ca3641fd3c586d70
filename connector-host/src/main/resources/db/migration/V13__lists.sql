-- What the lists of the administration show, without reading what they do not show.
ALTER TABLE sync_run ADD COLUMN IF NOT EXISTS summary VARCHAR;

CREATE INDEX IF NOT EXISTS sync_run_by_start ON sync_run (tenant, started_at, place);

-- The beginning of a title, as long as fits into an index everywhere.
ALTER TABLE document ADD COLUMN IF NOT EXISTS sort_title VARCHAR(200) DEFAULT '' NOT NULL;

UPDATE document SET sort_title = SUBSTRING(title FROM 1 FOR 100) WHERE sort_title = '';

CREATE INDEX IF NOT EXISTS document_by_title ON document (tenant, deleted, sort_title, installation, remote_id);
CREATE INDEX IF NOT EXISTS document_by_account ON document (tenant, deleted, installation, container);
