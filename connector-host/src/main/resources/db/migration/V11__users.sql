-- Who may not sign in any more; and whose password somebody else knows, so that it has to be changed first.
ALTER TABLE admin_user ADD COLUMN IF NOT EXISTS disabled BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE admin_user ADD COLUMN IF NOT EXISTS password_given BOOLEAN DEFAULT FALSE NOT NULL;
