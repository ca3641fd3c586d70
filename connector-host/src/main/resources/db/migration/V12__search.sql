-- Which letters stand together in a text, to tell which texts a search need not read. A table of its own, because a search reads
-- all of it. A text that was stored before has none, and is always read.
CREATE TABLE IF NOT EXISTS document_marks (
    tenant VARCHAR(64) NOT NULL,
    installation VARCHAR(36) NOT NULL,
    metadata_key VARCHAR(200) NOT NULL,
    remote_id VARCHAR(500) NOT NULL,
    marks BYTEA NOT NULL,
    PRIMARY KEY (tenant, installation, metadata_key, remote_id)
);
