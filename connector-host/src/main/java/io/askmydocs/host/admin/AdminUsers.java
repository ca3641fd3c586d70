package io.askmydocs.host.admin;

import io.askmydocs.host.db.HostDatabase;
import java.time.Clock;
import java.util.Optional;

/** The people who may sign in. Holds hashes of passwords, never a password. Thread-safe. */
public final class AdminUsers {

    private final HostDatabase database;
    private final Clock clock;

    public AdminUsers(HostDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whether nobody can sign in yet. */
    public boolean isEmpty() {
        return database.query(row -> row.getString("name"), "SELECT name FROM admin_user LIMIT 1")
                .isEmpty();
    }

    /** Adds a user, or gives the one of this name another password. */
    public void put(AdminUser user) {
        database.inTransaction(session -> {
            session.update("DELETE FROM admin_user WHERE name = ?", user.name());
            return session.update(
                    "INSERT INTO admin_user (name, tenant, password_hash, created_at) VALUES (?, ?, ?, ?)",
                    user.name(),
                    user.tenant(),
                    user.passwordHash(),
                    clock.instant());
        });
    }

    /**
     * Gives a user of this tenant another password.
     *
     * @param user as read before
     * @return whether the password was still the one that was read
     */
    public boolean changePassword(String tenant, AdminUser user, String hash) {
        return database.update(
                        "UPDATE admin_user SET password_hash = ? WHERE tenant = ? AND name = ? AND password_hash = ?",
                        hash,
                        tenant,
                        user.name(),
                        user.passwordHash())
                > 0;
    }

    /** The user of this name. */
    public Optional<AdminUser> find(String name) {
        return database
                .query(
                        row -> new AdminUser(
                                row.getString("name"), row.getString("tenant"), row.getString("password_hash")),
                        "SELECT * FROM admin_user WHERE name = ?",
                        name)
                .stream()
                .findFirst();
    }
}
