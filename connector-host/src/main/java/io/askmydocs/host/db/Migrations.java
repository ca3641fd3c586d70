package io.askmydocs.host.db;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Brings the schema up to date: scripts named as Flyway names them, each run once, in order, in a transaction of its own. (H2
 * commits schema changes one by one, so a script that was cut off runs again from its start: a new host file is thrown away.)
 */
final class Migrations {

    private static final List<String> SCRIPTS = List.of("V1__host", "V2__access", "V3__standing", "V20__admin");

    void run(HostDatabase database) {
        database.update("CREATE TABLE IF NOT EXISTS schema_version (script VARCHAR(200) NOT NULL PRIMARY KEY)");
        Set<String> done =
                new HashSet<>(database.query(row -> row.getString("script"), "SELECT script FROM schema_version"));
        SCRIPTS.stream().filter(script -> !done.contains(script)).forEach(script -> run(database, script));
    }

    private static void run(HostDatabase database, String script) {
        database.inTransaction(session -> {
            statements(script).forEach(session::update);
            return session.update("INSERT INTO schema_version (script) VALUES (?)", script);
        });
    }

    private static List<String> statements(String script) {
        String text = read("/db/migration/" + script + ".sql").replaceAll("(?m)^--.*$", "");
        return Arrays.stream(text.split(";"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    private static String read(String resource) {
        try (InputStream in = Migrations.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the host's jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
