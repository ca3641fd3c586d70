-- A removed document's file is kept in the trash for some time.
ALTER TABLE document ADD COLUMN IF NOT EXISTS deleted_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE document ADD COLUMN IF NOT EXISTS trash_path VARCHAR(2200);

UPDATE document SET deleted_at = CURRENT_TIMESTAMP WHERE deleted = TRUE AND deleted_at IS NULL;

CREATE INDEX IF NOT EXISTS document_by_deletion ON document (deleted_at);

-- Apart from the document's row, which is read for every document of a container and must stay short.
CREATE TABLE IF NOT EXISTS document_text (
    tenant VARCHAR(64) NOT NULL,
    installation VARCHAR(36) NOT NULL REFERENCES installation (id),
    metadata_key VARCHAR(200) NOT NULL,
    remote_id VARCHAR(500) NOT NULL,
    content_hash VARCHAR(64) NOT NULL,
    markdown TEXT NOT NULL,
    PRIMARY KEY (tenant, installation, metadata_key, remote_id)
);
