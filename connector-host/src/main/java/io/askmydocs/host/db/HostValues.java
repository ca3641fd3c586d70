package io.askmydocs.host.db;

import java.util.Optional;

/** Small named values of the whole host. Thread-safe. */
public final class HostValues {

    private final HostDatabase database;

    public HostValues(HostDatabase database) {
        this.database = database;
    }

    public Optional<String> load(String name) {
        return database.inTransaction(session -> session.queryOne(
                row -> row.getString("content"), "SELECT content FROM host_value WHERE name = ?", name));
    }

    /**
     * Keeps a value unless there is one.
     *
     * @return whether there was none
     */
    public boolean saveFirst(String name, String value) {
        if (load(name).isPresent()) {
            return false;
        }
        try {
            return database.update("INSERT INTO host_value (name, content) VALUES (?, ?)", name, value) > 0;
        } catch (DatabaseException e) {
            if (e.isDuplicate()) {
                return false;
            }
            throw e;
        }
    }

    /** Replaces a value that is there. */
    public void replace(Session session, String name, String value) {
        session.update("UPDATE host_value SET content = ? WHERE name = ?", value, name);
    }
}
