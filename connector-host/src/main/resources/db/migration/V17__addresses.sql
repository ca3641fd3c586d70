-- What a document's address at its source comes to, by which links of others find it. A document that was stored before has none
-- until it changes, and is found by its id.
ALTER TABLE document ADD COLUMN IF NOT EXISTS address VARCHAR(64);

CREATE INDEX IF NOT EXISTS document_by_address ON document (tenant, address);
