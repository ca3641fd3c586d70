package io.askmydocs.host.admin;

import io.askmydocs.host.db.DatabaseException;
import io.askmydocs.host.db.HostDatabase;
import io.askmydocs.host.db.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * The people who may sign in. A name is one person's, whatever the tenant. Holds hashes of passwords, never a password.
 * Thread-safe.
 */
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

    /** Adds a user, or replaces the one of this name. */
    public void put(AdminUser user) {
        database.inTransaction(session -> {
            session.update("DELETE FROM admin_user WHERE name = ?", user.name());
            return insert(session, user);
        });
    }

    /** Adds a user, unless the name is taken; says whether it was free. */
    public boolean add(AdminUser user) {
        try {
            return database.inTransaction(session -> insert(session, user)) > 0;
        } catch (DatabaseException e) {
            if (e.isDuplicate()) {
                return false;
            }
            throw e;
        }
    }

    private int insert(Session session, AdminUser user) {
        return session.update(
                "INSERT INTO admin_user (name, tenant, password_hash, disabled, password_given, created_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                user.name(),
                user.tenant(),
                user.passwordHash(),
                user.disabled(),
                user.passwordGiven(),
                clock.instant());
    }

    /** The user of this name. */
    public Optional<AdminUser> find(String name) {
        return database.query(AdminUsers::read, "SELECT * FROM admin_user WHERE name = ?", name).stream()
                .findFirst();
    }

    /** A tenant's users, by name. */
    public List<AdminUser> of(String tenant) {
        return database.query(AdminUsers::read, "SELECT * FROM admin_user WHERE tenant = ? ORDER BY name", tenant);
    }

    /**
     * Gives a user of this tenant another password.
     *
     * @param user as read before
     * @param given whether somebody else made it
     * @return whether the password was still the one that was read
     */
    public boolean changePassword(String tenant, AdminUser user, String hash, boolean given) {
        return database.update(
                        "UPDATE admin_user SET password_hash = ?, password_given = ?"
                                + " WHERE tenant = ? AND name = ? AND password_hash = ?",
                        hash,
                        given,
                        tenant,
                        user.name(),
                        user.passwordHash())
                > 0;
    }

    /**
     * Keeps a user of this tenant out, unless nobody would be left.
     *
     * @return whether the user was in, and is out now
     */
    public boolean disable(String tenant, String name) {
        return database.inTransaction(session -> {
            // All are locked, so that two who disable each other at the same moment do not both succeed.
            List<String> in = session.query(
                    row -> row.getString("name"),
                    "SELECT name FROM admin_user WHERE tenant = ? AND disabled = FALSE ORDER BY name FOR UPDATE",
                    tenant);
            return in.size() > 1 && in.contains(name) && setDisabled(session, tenant, name, true);
        });
    }

    /** Lets a user of this tenant in again, and says whether there is one. */
    public boolean enable(String tenant, String name) {
        return database.inTransaction(session -> setDisabled(session, tenant, name, false));
    }

    private static boolean setDisabled(Session session, String tenant, String name, boolean disabled) {
        return session.update(
                        "UPDATE admin_user SET disabled = ? WHERE tenant = ? AND name = ?", disabled, tenant, name)
                > 0;
    }

    private static AdminUser read(ResultSet row) throws SQLException {
        return new AdminUser(
                row.getString("name"),
                row.getString("tenant"),
                row.getString("password_hash"),
                row.getBoolean("disabled"),
                row.getBoolean("password_given"));
    }
}
