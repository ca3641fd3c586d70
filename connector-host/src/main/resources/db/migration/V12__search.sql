-- Which letters stand together in a text, for leaving out most of those that a search cannot be in. What was stored before has none.
ALTER TABLE document_text ADD COLUMN IF NOT EXISTS marks BYTEA;
