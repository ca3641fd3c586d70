-- Consents that were begun and not finished. State and session are kept as hashes: whoever reads the table can finish none.
CREATE TABLE IF NOT EXISTS consent (
    state_hash VARCHAR(64) NOT NULL PRIMARY KEY,
    tenant VARCHAR(64) NOT NULL,
    installation VARCHAR(36) NOT NULL REFERENCES installation (id),
    session_hash VARCHAR(64) NOT NULL,
    expires_at TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE INDEX IF NOT EXISTS consent_by_installation ON consent (tenant, installation);
CREATE INDEX IF NOT EXISTS consent_by_end ON consent (expires_at);
