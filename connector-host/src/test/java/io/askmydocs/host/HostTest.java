package io.askmydocs.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.askmydocs.connector.api.AuditEvent;
import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.api.ConnectorAuthException;
import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.connector.api.Credentials;
import io.askmydocs.connector.api.OAuthStates;
import io.askmydocs.connector.api.ProgressListener;
import io.askmydocs.connector.api.SyncMode;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.journal.SyncRuns;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEveryDatabase
class HostTest {

    private static final String SECRET = "s3cr3t-t0ken-value";

    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    @Test
    void theEmbeddedDatabaseIsItsOwnersAlone() throws IOException {
        assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
                "this file system knows no permissions of POSIX");
        try (Host opened = HostFixture.open(folder.resolve("mine"))) {
            assertThat(opened.installations()).isEmpty();
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.resolve("mine/state/host.mv.db"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void syncsFullyFirstAndIncrementallyThen() {
        try (Host host = HostFixture.open(database, folder)) {
            Account account = host.install("fake", "one", Map.of());

            assertThat(sync(host, account, false)).isEqualTo(SyncMode.FULL);
            assertThat(sync(host, account, false)).isEqualTo(SyncMode.INCREMENTAL);
            assertThat(sync(host, account, true)).isEqualTo(SyncMode.FULL);
        }
    }

    @Test
    void recordsARunThatFailed() {
        try (Host host = HostFixture.open(database, folder)) {
            Account account = host.install("fake", "locked out", Map.of());

            assertThatThrownBy(() -> sync(host, account, true)).isInstanceOf(ConnectorAuthException.class);
            assertThat(host.runs().of(account)).singleElement().satisfies(run -> {
                assertThat(run.status()).isEqualTo(SyncRuns.Status.FAILED);
                assertThat(run.report().orElseThrow()).contains("the token was refused");
            });
        }
    }

    @Test
    void keepsCredentialsSealedAndGivesThemBack() throws IOException {
        Credentials credentials = new Credentials(SECRET, "r" + SECRET, HostFixture.NOW, Map.of("cloud_id", "c"));
        try (Host host = HostFixture.open(database, folder)) {
            Account account = host.install("fake", "one", Map.of());
            host.context(account, "s").credentials().store(credentials);
        }
        try (Host host = HostFixture.open(database, folder)) {
            Account account = host.install("fake", "one", Map.of());
            assertThat(host.context(account, "s").credentials().load()).contains(credentials);
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as("%s", file)
                        .doesNotContain(SECRET);
            }
        }
    }

    @Test
    void changesNothingWhenAnUpdateOfCredentialsThrows() {
        try (Host host = HostFixture.open(database, folder)) {
            Account account = host.install("fake", "one", Map.of());
            var vault = host.context(account, "s").credentials();
            vault.store(new Credentials("before", null, null, Map.of()));

            assertThatThrownBy(() -> vault.update(current -> {
                        throw new IllegalStateException("network");
                    }))
                    .hasMessage("network");
            assertThat(vault.load().orElseThrow().accessToken()).isEqualTo("before");
        }
    }

    @Test
    void refusesAKeyThatDoesNotFit() throws IOException {
        try (Host host = HostFixture.open(database, folder)) {
            Account account = host.install("fake", "one", Map.of());
            host.context(account, "s").credentials().store(new Credentials(SECRET, null, null, Map.of()));
        }
        Files.write(folder.resolve("state/vault.key"), new byte[32]);

        assertThatThrownBy(() -> HostFixture.open(database, folder))
                .isInstanceOf(ConnectorConfigurationException.class)
                .hasMessageContaining("does not fit")
                .hasMessageNotContaining(SECRET);
    }

    @Test
    void bindsAStateToItsInstallationAndUsesItOnce() {
        try (Host host = HostFixture.open(database, folder)) {
            Account one = host.install("fake", "one", Map.of());
            Account two = host.install("fake", "two", Map.of());
            OAuthStates states = host.context(one, "s").oauthStates();
            String state = states.issue(Duration.ofSeconds(600));

            assertThat(host.installationOfState(state, "s")).contains(one.id());
            assertThat(host.installationOfState(state, "another session")).isEmpty();
            assertThat(host.context(two, "s").oauthStates().consume(state)).isFalse();
            assertThat(states.consume(state)).isTrue();
            assertThat(states.consume(state)).isFalse();
        }
    }

    @Test
    void keepsTheAuditTrail() {
        try (Host host = HostFixture.open(database, folder)) {
            Account account = host.install("fake", "one", Map.of());
            host.context(account, "s")
                    .ingestion()
                    .emitAudit(new AuditEvent(AuditEvent.Type.INSTALLED, Map.of("method", "form")));

            assertThat(host.auditTrail().of(account)).last().satisfies(entry -> {
                assertThat(entry.event()).isEqualTo("installed");
                assertThat(entry.at()).isEqualTo(HostFixture.NOW);
                assertThat(entry.details()).containsEntry("method", "form");
            });
        }
    }

    @Test
    void namesTheOutputFolderThatCannotBeWritten() throws IOException {
        Path file = Files.createFile(folder.resolve("a-file"));

        assertThatThrownBy(() -> HostFixture.open(database, folder, file))
                .isInstanceOf(ConnectorConfigurationException.class)
                .hasMessageContaining("a-file")
                .hasMessageContaining("output folder");
    }

    @Test
    void removesWhatAKilledProcessLeftHalfWritten() throws IOException {
        Path draft = draft(Files.createDirectories(documents().resolve("site/ENG")));
        Path key = Files.createDirectories(folder.resolve("state")).resolve(".vault.key1.part");
        Files.writeString(key, "half");

        HostFixture.open(database, folder).close();

        assertThat(draft).doesNotExist();
        assertThat(key).doesNotExist();
    }

    @Test
    void leavesAloneWhatIsNotItsOwnDraft() throws IOException {
        Path foreign = Files.writeString(Files.createDirectories(documents()).resolve(".movie.part"), "x");
        Path elsewhere = draft(folder.resolve("out"));
        Path directory = Files.createDirectories(documents().resolve("." + UUID.randomUUID() + ".part/full"));

        HostFixture.open(database, folder).close();

        assertThat(foreign).exists();
        assertThat(elsewhere).exists();
        assertThat(directory).exists();
    }

    @Test
    void leavesTheDraftsOfAHostThatIsRunning() throws IOException {
        try (Host first = HostFixture.open(database, folder)) {
            Path draft = draft(Files.createDirectories(first.documentsOf(first.install("fake", "one", Map.of()))));

            if (database == TestDatabase.H2) {
                assertThatThrownBy(() -> HostFixture.open(database, folder))
                        .isInstanceOf(ConnectorConfigurationException.class);
            } else {
                HostFixture.open(database, folder).close();
            }
            assertThat(draft).exists();
        }
    }

    @Test
    void sharesAnOutputFolderWithNoOtherStateFolder() {
        Path out = folder.resolve("out");
        try (Host first = HostFixture.open(database, folder.resolve("a"), out)) {
            assertThat(first.runs().interruptLeftOver()).isFalse();
            assertThatThrownBy(() -> HostFixture.open(database, folder.resolve("b"), out))
                    .isInstanceOf(ConnectorConfigurationException.class)
                    .hasMessageContaining("output folder")
                    .hasMessageContaining("in use");
        }
        HostFixture.open(database, folder.resolve("b"), out).close();
    }

    private Path documents() {
        return folder.resolve("out/default/connectors/fake");
    }

    private static Path draft(Path directory) throws IOException {
        return Files.writeString(directory.resolve("." + UUID.randomUUID() + ".part"), "half");
    }

    @Test
    void namesAnUnknownConnector() {
        try (Host host = HostFixture.open(database, folder)) {
            assertThatThrownBy(() -> host.install("nowhere", "x", Map.of()))
                    .isInstanceOf(ConnectorConfigurationException.class)
                    .hasMessageContaining("nowhere");
        }
    }

    private static SyncMode sync(Host host, Account account, boolean full) {
        return host.sync(account, full, ProgressListener.none(), Cancellation.never())
                .mode();
    }
}
