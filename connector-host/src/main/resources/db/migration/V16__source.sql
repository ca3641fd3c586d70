-- What an installation is connected to. Two of one project on one source would take each other's documents for their own.
ALTER TABLE installation ADD COLUMN IF NOT EXISTS connected_to VARCHAR(1000);

CREATE UNIQUE INDEX IF NOT EXISTS installation_by_source ON installation (tenant, project, connector, connected_to);
