-- A name signs in to one tenant.
CREATE TABLE IF NOT EXISTS admin_user (
    name VARCHAR(200) NOT NULL PRIMARY KEY,
    tenant VARCHAR(64) NOT NULL,
    password_hash VARCHAR(200) NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE TABLE IF NOT EXISTS api_key (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    tenant VARCHAR(64) NOT NULL,
    label VARCHAR(500) NOT NULL,
    key_hash VARCHAR(64) NOT NULL UNIQUE,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    last_used_at TIMESTAMP WITH TIME ZONE
);

CREATE INDEX IF NOT EXISTS api_key_by_tenant ON api_key (tenant, created_at);
