package io.askmydocs.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.host.account.Standing.Status;
import io.askmydocs.host.db.DatabaseOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

    private static final String SECRET = "s3cr3t";

    @TempDir
    Path folder;

    @Test
    void opensAStateFolderMadeBeforeFlyway() throws Exception {
        makeFormerFolder();

        try (Host host = HostFixture.open(TestDatabase.H2, folder)) {
            assertThat(host.installed("fake", "old").orElseThrow().standing().status())
                    .isEqualTo(Status.ACTIVE);
        }
        HostFixture.open(TestDatabase.H2, folder).close();
    }

    @Test
    void takesNoDatabaseOfAnotherProgram() throws Exception {
        Files.createDirectories(folder.resolve("state"));
        execute("CREATE TABLE invoices (id INT)");

        assertThatThrownBy(() -> HostFixture.open(TestDatabase.H2, folder))
                .isInstanceOf(ConnectorConfigurationException.class)
                .hasMessageContaining("another program's tables");
    }

    @Test
    void namesWhatIsWrongWithAUrlWithoutShowingIt() {
        DatabaseOptions mysql = url("jdbc:mysql://x/y?password=" + SECRET);

        assertThatThrownBy(() -> open(mysql))
                .isInstanceOf(ConnectorConfigurationException.class)
                .hasMessageContaining("jdbc:postgresql://host:5432/database")
                .hasMessageNotContaining(SECRET)
                .hasNoCause();
    }

    @Test
    void saysThatAServerCannotBeReached() {
        DatabaseOptions nobody = url("jdbc:postgresql://127.0.0.1:1/x?password=" + SECRET);

        assertThatThrownBy(() -> open(nobody))
                .isInstanceOf(ConnectorConfigurationException.class)
                .hasMessageContaining("cannot be reached")
                .hasStackTraceContaining("127.0.0.1")
                .satisfies(e -> assertThat(org.assertj.core.util.Throwables.getStackTrace(e))
                        .doesNotContain(SECRET));
        assertThat(nobody.toString()).doesNotContain(SECRET);
    }

    @Test
    void letsTwoHostsUseOneServerAndOneOutputFolder() {
        try (Host one = HostFixture.open(TestDatabase.POSTGRESQL, folder);
                Host two = HostFixture.open(TestDatabase.POSTGRESQL, folder)) {
            one.install("fake", "one", java.util.Map.of());

            assertThat(two.installed("fake", "one")).isPresent();
        }
    }

    private static DatabaseOptions url(String url) {
        return new DatabaseOptions(Optional.of(url), Optional.of("someone"), Optional.of(SECRET));
    }

    private void open(DatabaseOptions database) {
        HostFixture.open(HostFixture.options(TestDatabase.H2, folder, folder.resolve("out"))
                        .with(database))
                .close();
    }

    /** As release 0.1.0 of before: the two first scripts, noted in a table of our own. */
    private void makeFormerFolder() throws IOException, SQLException {
        Files.createDirectories(folder.resolve("state"));
        execute("CREATE TABLE schema_version (script VARCHAR(200) NOT NULL PRIMARY KEY)");
        for (String script : new String[] {"V1__host", "V2__access"}) {
            execute(resource("/db/migration/" + script + ".sql"));
            execute("INSERT INTO schema_version VALUES ('" + script + "')");
        }
        execute("INSERT INTO installation VALUES ('i', 'default', 'default', 'fake', 'old', '{}', 'PENDING', NOW())");
        execute("INSERT INTO credential VALUES ('default', 'default', 'i', 'v1:00000000:x')");
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = DatabaseTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("state/host"), "host", "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
