-- Who may read a document, as a JSON object; what was stored before nobody asked for is unknown.
ALTER TABLE document ADD COLUMN IF NOT EXISTS access VARCHAR DEFAULT '{"state":"unknown"}' NOT NULL
