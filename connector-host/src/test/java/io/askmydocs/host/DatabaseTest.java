package io.askmydocs.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.account.Standing.Status;
import io.askmydocs.host.db.DatabaseOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

    private static final String SECRET = "s3cr3t";
    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    @Test
    void opensAStateFolderMadeBeforeFlyway() throws Exception {
        makeFormerFolder();

        try (Host host = HostFixture.open(TestDatabase.H2, folder)) {
            Account account = host.installed("fake", "old").orElseThrow();
            assertThat(account.standing().status()).isEqualTo(Status.ACTIVE);
            assertThat(host.context(account, "s")
                            .credentials()
                            .load()
                            .orElseThrow()
                            .accessToken())
                    .isEqualTo(SECRET);
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
                .satisfies(e -> assertThat(Throwables.getStackTrace(e)).doesNotContain(SECRET));
        assertThat(nobody.toString()).doesNotContain(SECRET);
    }

    @Test
    void letsTwoHostsUseOneServerAndOneOutputFolder() {
        try (Host one = HostFixture.open(TestDatabase.POSTGRESQL, folder);
                Host two = HostFixture.open(TestDatabase.POSTGRESQL, folder)) {
            one.install("fake", "one", Map.of());

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

    /** As before Flyway: the two first scripts, noted in a table of our own. */
    private void makeFormerFolder() throws IOException, SQLException, GeneralSecurityException {
        Files.createDirectories(folder.resolve("state"));
        execute("CREATE TABLE schema_version (script VARCHAR(200) NOT NULL PRIMARY KEY)");
        for (String script : new String[] {"V1__host", "V2__access"}) {
            execute(resource("/db/migration/" + script + ".sql"));
            execute("INSERT INTO schema_version VALUES ('" + script + "')");
        }
        execute("INSERT INTO installation VALUES ('i', 'default', 'default', 'fake', 'old', '{}', 'PENDING', NOW())");
        Files.write(folder.resolve("state/vault.key"), KEY);
        execute("INSERT INTO credential VALUES ('default', 'default', 'i', '" + sealed() + "')");
    }

    /** As that release wrote it: key id, nonce, ciphertext; bound to tenant and installation. */
    private static String sealed() throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        byte[] nonce = new byte[12];
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(KEY, "AES"), new GCMParameterSpec(128, nonce));
        cipher.updateAAD("default/i".getBytes(StandardCharsets.UTF_8));
        byte[] text = cipher.doFinal(("{\"access_token\":\"" + SECRET + "\"}").getBytes(StandardCharsets.UTF_8));
        byte[] both = ByteBuffer.allocate(nonce.length + text.length)
                .put(nonce)
                .put(text)
                .array();
        String id =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(KEY), 0, 4);
        return "v1:" + id + ":" + Base64.getEncoder().encodeToString(both);
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
