CREATE TABLE IF NOT EXISTS installation (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    tenant VARCHAR(64) NOT NULL,
    project VARCHAR(64) NOT NULL,
    connector VARCHAR(64) NOT NULL,
    label VARCHAR(500) NOT NULL,
    settings VARCHAR NOT NULL,
    status VARCHAR(16) NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    UNIQUE (tenant, connector, label)
);

-- One row per installation from the start, because it is also the lock of a token refresh.
CREATE TABLE IF NOT EXISTS credential (
    tenant VARCHAR(64) NOT NULL,
    project VARCHAR(64) NOT NULL,
    installation VARCHAR(36) NOT NULL REFERENCES installation (id),
    sealed VARCHAR,
    PRIMARY KEY (tenant, installation)
);

CREATE TABLE IF NOT EXISTS checkpoint (
    tenant VARCHAR(64) NOT NULL,
    project VARCHAR(64) NOT NULL,
    installation VARCHAR(36) NOT NULL REFERENCES installation (id),
    name VARCHAR(200) NOT NULL,
    content VARCHAR NOT NULL,
    PRIMARY KEY (tenant, installation, name)
);

CREATE TABLE IF NOT EXISTS sync_run (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    tenant VARCHAR(64) NOT NULL,
    project VARCHAR(64) NOT NULL,
    installation VARCHAR(36) NOT NULL REFERENCES installation (id),
    sync_mode VARCHAR(16) NOT NULL,
    status VARCHAR(16) NOT NULL,
    started_at TIMESTAMP WITH TIME ZONE NOT NULL,
    ended_at TIMESTAMP WITH TIME ZONE,
    report VARCHAR
);

CREATE INDEX IF NOT EXISTS sync_run_by_installation ON sync_run (tenant, installation, started_at);

CREATE TABLE IF NOT EXISTS audit_event (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    tenant VARCHAR(64) NOT NULL,
    project VARCHAR(64) NOT NULL,
    installation VARCHAR(36) NOT NULL REFERENCES installation (id),
    run VARCHAR(36),
    event VARCHAR(32) NOT NULL,
    details VARCHAR NOT NULL,
    happened_at TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE INDEX IF NOT EXISTS audit_event_by_installation ON audit_event (tenant, installation, happened_at);

-- A deleted document has no path, so that another one may take it.
CREATE TABLE IF NOT EXISTS document (
    tenant VARCHAR(64) NOT NULL,
    project VARCHAR(64) NOT NULL,
    installation VARCHAR(36) NOT NULL REFERENCES installation (id),
    metadata_key VARCHAR(200) NOT NULL,
    remote_id VARCHAR(500) NOT NULL,
    container VARCHAR(500) NOT NULL,
    fingerprint VARCHAR NOT NULL,
    path VARCHAR(2000),
    title VARCHAR NOT NULL,
    media_type VARCHAR(200) NOT NULL,
    metadata VARCHAR NOT NULL,
    content_hash VARCHAR(64) NOT NULL,
    file_size BIGINT NOT NULL,
    deleted BOOLEAN NOT NULL,
    PRIMARY KEY (tenant, installation, metadata_key, remote_id),
    UNIQUE (path)
);

CREATE INDEX IF NOT EXISTS document_by_container ON document (tenant, installation, metadata_key, container);
