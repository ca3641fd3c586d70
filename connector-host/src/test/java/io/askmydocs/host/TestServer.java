package io.askmydocs.host;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;

/** One PostgreSQL for all tests of a process; a schema stands for a database. */
final class TestServer {

    private static final Started STARTED = start();

    private TestServer() {}

    /** The URL of a folder's own schema. */
    static String url(Path folder) {
        EmbeddedPostgres server = STARTED.orAbort();
        String schema = "t"
                + UUID.nameUUIDFromBytes(folder.toString().getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .replace("-", "");
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS " + schema);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return server.getJdbcUrl("postgres", "postgres") + "&currentSchema=" + schema;
    }

    private static Started start() {
        try {
            EmbeddedPostgres server = server();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
            return new Started(server, "");
        } catch (IOException | RuntimeException | LinkageError e) {
            return new Started(null, "PostgreSQL cannot be started here, so its tests are left out: " + e);
        }
    }

    /** Its port was free when it was chosen, and may be another program's by the time it listens. */
    private static EmbeddedPostgres server() throws IOException {
        try {
            return listening();
        } catch (IOException | RuntimeException e) {
            return listening();
        }
    }

    private static EmbeddedPostgres listening() throws IOException {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("max_connections", "200")
                .setPGStartupWait(Duration.ofMinutes(3))
                .start();
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Started(EmbeddedPostgres server, String whyNot) {
        EmbeddedPostgres orAbort() {
            if (server == null) {
                System.err.println(whyNot);
                Assumptions.abort(whyNot);
            }
            return server;
        }
    }
}
