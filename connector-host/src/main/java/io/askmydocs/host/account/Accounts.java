package io.askmydocs.host.account;

import io.askmydocs.host.db.HostDatabase;
import io.askmydocs.host.db.JsonColumn;
import io.askmydocs.host.db.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The table of installations. Thread-safe. */
public final class Accounts {

    private static final String FIND = "SELECT * FROM installation WHERE tenant = ? AND connector = ? AND label = ?";

    private final HostDatabase database;
    private final Clock clock;

    public Accounts(HostDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The installation with this label, made when there is none. Its settings are replaced; its project stays. */
    public Account install(Scope scope, String connector, String label, Map<String, String> settings) {
        return database.inTransaction(session -> {
            Optional<Account> found = session.queryOne(Accounts::read, FIND, scope.tenant(), connector, label);
            Account account = found.isPresent()
                    ? new Account(found.get().id(), found.get().scope(), connector, label, settings)
                    : new Account(UUID.randomUUID().toString(), scope, connector, label, settings);
            if (found.isPresent()) {
                session.update(
                        "UPDATE installation SET settings = ? WHERE tenant = ? AND id = ?",
                        JsonColumn.write(settings),
                        scope.tenant(),
                        account.id());
            } else {
                insert(session, account);
            }
            return account;
        });
    }

    /** The installation with this label. */
    public Optional<Account> find(Scope scope, String connector, String label) {
        return database.inTransaction(
                session -> session.queryOne(Accounts::read, FIND, scope.tenant(), connector, label));
    }

    private void insert(Session session, Account account) {
        session.update(
                "INSERT INTO installation (id, tenant, project, connector, label, settings, status, created_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                account.id(),
                account.scope().tenant(),
                account.scope().project(),
                account.connector(),
                account.label(),
                JsonColumn.write(account.settings()),
                Status.PENDING.name(),
                clock.instant());
        session.update(
                "INSERT INTO credential (tenant, project, installation) VALUES (?, ?, ?)",
                account.scope().tenant(),
                account.scope().project(),
                account.id());
    }

    /** The tenant's installations, by connector and label. */
    public List<Account> of(String tenant) {
        return database.query(
                Accounts::read, "SELECT * FROM installation WHERE tenant = ? ORDER BY connector, label", tenant);
    }

    /** The tenant's installation with this id. */
    public Optional<Account> find(String tenant, String id) {
        return database.inTransaction(session ->
                session.queryOne(Accounts::read, "SELECT * FROM installation WHERE tenant = ? AND id = ?", tenant, id));
    }

    public void mark(Account account, Status status) {
        database.update(
                "UPDATE installation SET status = ? WHERE tenant = ? AND id = ?",
                status.name(),
                account.scope().tenant(),
                account.id());
    }

    public Status status(Account account) {
        return database.query(
                        row -> Status.valueOf(row.getString("status")),
                        "SELECT status FROM installation WHERE tenant = ? AND id = ?",
                        account.scope().tenant(),
                        account.id())
                .get(0);
    }

    private static Account read(ResultSet row) throws SQLException {
        return new Account(
                row.getString("id"),
                new Scope(row.getString("tenant"), row.getString("project")),
                row.getString("connector"),
                row.getString("label"),
                JsonColumn.readTexts(row.getString("settings")));
    }

    /** Where an installation is in its life. */
    public enum Status {
        /** Not connected yet. */
        PENDING,
        ACTIVE,
        /** Its credentials do not work any more. */
        RECONNECT,
        DISCONNECTED
    }
}
