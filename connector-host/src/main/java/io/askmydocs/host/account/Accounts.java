package io.askmydocs.host.account;

import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.host.account.Standing.Status;
import io.askmydocs.host.db.DatabaseException;
import io.askmydocs.host.db.HostDatabase;
import io.askmydocs.host.db.JsonColumn;
import io.askmydocs.host.db.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The table of installations. Thread-safe. */
public final class Accounts {

    private static final String FIND = "SELECT * FROM installation WHERE tenant = ? AND connector = ? AND label = ?";
    private static final String FIND_ID = "SELECT * FROM installation WHERE tenant = ? AND id = ?";

    private static final String OWNERS =
            "SELECT label FROM installation WHERE tenant = ? AND project = ? AND connector = ? AND connected_to = ?";

    /** In characters; what is longer is told apart by its beginning. */
    private static final int LONGEST_SOURCE = 1000;

    private final HostDatabase database;
    private final Clock clock;

    public Accounts(HostDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The installation with this label, made when there is none. Its settings are replaced; its project stays. */
    public Account put(Scope scope, String connector, String label, Map<String, String> settings) {
        return database.inTransaction(session -> {
            Optional<Account> found = session.queryOne(Accounts::read, FIND, scope.tenant(), connector, label);
            if (found.isEmpty()) {
                return insert(session, scope, connector, label, settings);
            }
            Account account = found.get().withSettings(settings);
            set(session, account, "settings", JsonColumn.write(settings));
            return account;
        });
    }

    /**
     * A new installation.
     *
     * @throws ConnectorConfigurationException when the tenant has one of this connector and label
     */
    public Account create(Scope scope, String connector, String label, Map<String, String> settings) {
        return unlessTaken(
                label, () -> database.inTransaction(session -> insert(session, scope, connector, label, settings)));
    }

    /** The installation with this label. */
    public Optional<Account> find(Scope scope, String connector, String label) {
        return database.inTransaction(
                session -> session.queryOne(Accounts::read, FIND, scope.tenant(), connector, label));
    }

    private Account insert(Session session, Scope scope, String connector, String label, Map<String, String> settings) {
        Standing standing =
                new Standing(Status.PENDING, Optional.empty(), Optional.empty(), clock.instant(), Optional.empty());
        Account account = new Account(UUID.randomUUID().toString(), scope, connector, label, settings, standing);
        session.update(
                "INSERT INTO installation (id, tenant, project, connector, label, settings, status, created_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                account.id(),
                scope.tenant(),
                scope.project(),
                connector,
                label,
                JsonColumn.write(account.settings()),
                standing.status().name(),
                standing.installedAt());
        session.update(
                "INSERT INTO credential (tenant, project, installation) VALUES (?, ?, ?)",
                scope.tenant(),
                scope.project(),
                account.id());
        return account;
    }

    /** The tenant's installations, by connector and label. */
    public List<Account> of(String tenant) {
        return database.query(
                Accounts::read, "SELECT * FROM installation WHERE tenant = ? ORDER BY connector, label", tenant);
    }

    /** The installations of all tenants that stand like this, for the host's own work. */
    public List<Account> standing(Status status) {
        return database.query(Accounts::read, "SELECT * FROM installation WHERE status = ? ORDER BY id", status.name());
    }

    /** The tenant's installation with this id. */
    public Optional<Account> find(String tenant, String id) {
        return database.inTransaction(session -> session.queryOne(Accounts::read, FIND_ID, tenant, id));
    }

    /** Replaces the label. */
    public void rename(Account account, String label) {
        unlessTaken(label, () -> database.inTransaction(session -> set(session, account, "label", label)));
    }

    public void changeSettings(Account account, Map<String, String> settings) {
        database.inTransaction(session -> set(session, account, "settings", JsonColumn.write(settings)));
    }

    /** Replaces the time between two scheduled runs; absent: the host's. */
    public void changeCadence(Account account, Optional<Duration> cadence) {
        database.inTransaction(session -> set(session, account, "cadence_minutes", cadence.map(Duration::toMinutes)));
    }

    public void mark(Account account, Status status) {
        database.inTransaction(session -> set(session, account, "status", status.name()));
    }

    /**
     * Changes the status where it is one of these now, so that two writers do not undo each other.
     *
     * @return whether it was
     */
    public boolean mark(Account account, Status status, Status... from) {
        List<String> now = Arrays.stream(from).map(Status::name).toList();
        return database.inTransaction(session -> {
            boolean fits = session.queryOne(
                            row -> row.getString("status"),
                            "SELECT status FROM installation WHERE tenant = ? AND id = ? FOR UPDATE",
                            account.scope().tenant(),
                            account.id())
                    .filter(now::contains)
                    .isPresent();
            return fits && set(session, account, "status", status.name()) > 0;
        });
    }

    /** Keeps why the installation failed last; absent: it did not. */
    public void noteError(Account account, Optional<String> error) {
        database.inTransaction(session -> set(session, account, "last_error", error));
    }

    /**
     * Keeps what the installation is connected to.
     *
     * @throws ConnectorConfigurationException when another one of its project is connected to the same
     */
    public void connectedTo(Account account, String source) {
        String kept = source.substring(0, Math.min(source.length(), LONGEST_SOURCE));
        try {
            database.inTransaction(session -> set(session, account, "connected_to", kept));
        } catch (DatabaseException e) {
            if (e.isDuplicate()) {
                throw taken(account, kept, e);
            }
            throw e;
        }
    }

    private ConnectorConfigurationException taken(Account account, String source, DatabaseException cause) {
        String owners = database.query(row -> row.getString("label"), OWNERS, of(account, source)).stream()
                .map(label -> "'" + label + "'")
                .collect(Collectors.joining(", "));
        return new ConnectorConfigurationException(
                source + " is connected as " + owners + " in the project '"
                        + account.scope().project()
                        + "' already, and its documents belong to that account. Use that one, and connect it again if need"
                        + " be, or install this one in another project.",
                cause);
    }

    private static Object[] of(Account account, String source) {
        return new Object[] {account.scope().tenant(), account.scope().project(), account.connector(), source};
    }

    private static int set(Session session, Account account, String column, Object value) {
        return session.update(
                "UPDATE installation SET " + column + " = ? WHERE tenant = ? AND id = ?",
                value,
                account.scope().tenant(),
                account.id());
    }

    private static <T> T unlessTaken(String label, Supplier<T> change) {
        try {
            return change.get();
        } catch (DatabaseException e) {
            if (e.isDuplicate()) {
                throw new ConnectorConfigurationException(
                        "There is an installation called '" + label + "' already. Choose another label.", e);
            }
            throw e;
        }
    }

    private static Account read(ResultSet row) throws SQLException {
        return new Account(
                row.getString("id"),
                new Scope(row.getString("tenant"), row.getString("project")),
                row.getString("connector"),
                row.getString("label"),
                JsonColumn.readTexts(row.getString("settings")),
                new Standing(
                        Status.valueOf(row.getString("status")),
                        Optional.ofNullable(row.getString("last_error")),
                        Optional.ofNullable(row.getObject("cadence_minutes", Integer.class))
                                .map(Duration::ofMinutes),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getString("connected_to"))));
    }
}
