-- The id that the next run somebody asks for will have: they are told it before the run begins.
ALTER TABLE installation ADD COLUMN IF NOT EXISTS promised_run VARCHAR(36);
