-- What the host keeps of itself, such as what tells its database from another's.
CREATE TABLE IF NOT EXISTS host_value (
    name VARCHAR(64) NOT NULL PRIMARY KEY,
    content VARCHAR NOT NULL
);
