package io.askmydocs.host.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * The embedded database. Thread-safe; everything it has committed survives a kill of the process. One process has it at a
 * time. Every {@link java.sql.SQLException} leaves as a {@link DatabaseException}.
 */
public final class HostDatabase implements AutoCloseable {

    private final JdbcConnectionPool pool;

    private HostDatabase(JdbcConnectionPool pool) {
        this.pool = pool;
    }

    /**
     * Opens the database of a data folder, and brings its schema up to date.
     *
     * @throws io.askmydocs.connector.api.ConnectorConfigurationException when it cannot be used, with the remedy
     */
    public static HostDatabase open(Path folder) {
        HostDatabase database = new HostDatabase(H2.pool(folder));
        try {
            new Migrations().run(database);
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
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
        pool.dispose();
    }
}
