package io.askmydocs.host.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.askmydocs.connector.api.ConnectorConfigurationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.ds.PGSimpleDataSource;

/** PostgreSQL as the database, and what may be wrong with the way to it. */
final class PostgreSql {

    private static final String PREFIX = "jdbc:postgresql:";
    private static final String WRONG_PASSWORD = "28P01";
    private static final String NO_SUCH_DATABASE = "3D000";
    private static final int OLDEST = 15;

    /** Several hosts share a server, which has a hundred connections unless told otherwise. */
    private static final int CONNECTIONS = 16;

    /** For a connection: whoever waits is a page, a heartbeat or a run that would rather be told. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** For an answer. A server that was cut off never sends one; the longest wait for a lock and a slow change do. */
    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(5);

    private PostgreSql() {}

    static HikariDataSource pool(String url, DatabaseOptions options) {
        PGSimpleDataSource source = source(url, options);
        try (Connection probe = source.getConnection()) {
            if (probe.getMetaData().getDatabaseMajorVersion() < OLDEST) {
                throw new ConnectorConfigurationException("The database server is PostgreSQL "
                        + probe.getMetaData().getDatabaseProductVersion() + ". Use version " + OLDEST + " or later.");
            }
        } catch (SQLException e) {
            throw new ConnectorConfigurationException(explain(e), e);
        }
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("host");
        pool.setDataSource(source);
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(PATIENCE.toMillis());
        // A token refresh holds its row while it waits for the network; nobody waits for ever.
        pool.setConnectionInitSql("SET lock_timeout = '60s'");
        return new HikariDataSource(pool);
    }

    private static PGSimpleDataSource source(String url, DatabaseOptions options) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        try {
            if (!url.startsWith(PREFIX)) {
                throw new IllegalArgumentException("another database");
            }
            source.setUrl(url);
        } catch (IllegalArgumentException e) {
            // Without the cause: its message would be the URL.
            throw new ConnectorConfigurationException("The database URL is not one of PostgreSQL. Write it as " + PREFIX
                    + "//host:5432/database, or leave it out to use the embedded database.");
        }
        source.setTcpKeepAlive(true);
        if (source.getSocketTimeout() == 0) {
            source.setSocketTimeout((int) LONGEST_ANSWER.toSeconds());
        }
        options.user().ifPresent(source::setUser);
        options.password().ifPresent(source::setPassword);
        return source;
    }

    private static String explain(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        if (state.equals(WRONG_PASSWORD)) {
            return "The database server refused user and password. Correct them.";
        }
        if (state.equals(NO_SUCH_DATABASE)) {
            return "The database server has no such database. Create it (CREATE DATABASE ...), or correct the URL.";
        }
        return "The database server cannot be reached or used (SQL state " + state
                + "). Check that it runs, and the host, port and database of the URL.";
    }
}
