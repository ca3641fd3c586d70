package io.askmydocs.host.db;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * The host's database: embedded, or PostgreSQL. Thread-safe; everything it has committed survives a kill of the process. Every
 * {@link java.sql.SQLException} leaves as a {@link DatabaseException}.
 */
public final class HostDatabase implements AutoCloseable {

    private final HikariDataSource pool;
    private final boolean shared;
    private final Pulse pulse = new Pulse(this);

    private HostDatabase(HikariDataSource pool, boolean shared) {
        this.pool = pool;
        this.shared = shared;
    }

    /**
     * Opens the database, and brings its schema up to date.
     *
     * @param folder where the embedded one is
     * @throws io.askmydocs.connector.api.ConnectorConfigurationException when it cannot be used, with the remedy
     */
    public static HostDatabase open(Path folder, DatabaseOptions options) {
        HostDatabase database = look(folder, options);
        try {
            Schema.bringUpToDate(database.pool);
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /**
     * Opens the database as it is, for looking at it.
     *
     * @throws io.askmydocs.connector.api.ConnectorConfigurationException when it cannot be used, with the remedy
     */
    public static HostDatabase look(Path folder, DatabaseOptions options) {
        return options.url()
                .map(url -> new HostDatabase(PostgreSql.pool(url, options), true))
                .orElseGet(() -> new HostDatabase(H2.pool(folder), false));
    }

    /** Whether there is one to open; an embedded one that is not would be made. */
    public static boolean exists(Path folder, DatabaseOptions options) {
        return options.url().isPresent() || H2.exists(folder);
    }

    /** How far its schema is. */
    public SchemaState schema() {
        return Schema.state(pool);
    }

    /** Whether it answers within this time. */
    public boolean answers(Duration patience) {
        return pulse.within(patience);
    }

    /** Whether other processes may use it at the same time. */
    public boolean shared() {
        return shared;
    }

    /** The condition that one bit of a column of bytes is set: its argument, modulo the column's size. Null is neither. */
    public String bitIsSet(String column) {
        String place = "(" + column + ", MOD(?, 8 * OCTET_LENGTH(" + column + ")))";
        return shared ? "GET_BIT" + place + " = 1" : "BITGET" + place;
    }

    /**
     * Copies an embedded database that is in use, as it is at one moment.
     *
     * @param folder where to; it opens there
     */
    public void backUp(Path folder) throws IOException {
        H2.backUp(this, folder);
    }

    /** For libraries that bring their own statements. */
    public DataSource dataSource() {
        return pool;
    }

    /** Runs one statement that changes rows, and says how many. */
    public int update(String sql, Object... arguments) {
        return inTransaction(session -> session.update(sql, arguments));
    }

    /** Runs one query. */
    public <T> List<T> query(RowReader<T> reader, String sql, Object... arguments) {
        return inTransaction(session -> session.query(reader, sql, arguments));
    }

    /** Runs work that is committed as a whole when it returns, and undone as a whole when it throws. */
    public <T> T inTransaction(Function<Session, T> work) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            Session session = new Session(connection);
            try {
                T result = work.apply(session);
                connection.commit();
                return result;
            } catch (RuntimeException | Error e) {
                undo(connection, e);
                throw e;
            } finally {
                session.close();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private static void undo(Connection connection, Throwable cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
