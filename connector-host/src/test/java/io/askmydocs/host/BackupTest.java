package io.askmydocs.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.api.Configuration;
import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.connector.api.ConnectorIngestionContract;
import io.askmydocs.connector.api.Credentials;
import io.askmydocs.connector.api.KnownDocument;
import io.askmydocs.connector.api.ProgressListener;
import io.askmydocs.host.db.Paging;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupTest {

    private static final Credentials CREDENTIALS = new Credentials("token", "refresh", null, Map.of("site", "x"));

    @TempDir
    Path folder;

    private Host host;
    private String id;
    private Path backup;

    @BeforeEach
    void prepare() {
        backup = folder.resolve("backups/monday");
    }

    private static Host open(Path state, Path out) {
        return HostFixture.open(
                new HostOptions(state, out, Configuration.empty(), Clock.fixed(HostFixture.NOW, ZoneOffset.UTC)));
    }

    private static ConnectorIngestionContract knowledge(Host host, String id) {
        return host.tenant("acme").context(id, "session").ingestion();
    }

    private static void sync(Host host, String id) {
        host.tenant("acme").sync(id, false, ProgressListener.none(), Cancellation.never());
    }

    /** A host that has synced, with its state below its output folder as the command line has it. */
    private Host running() {
        host = open(folder.resolve("out/.connectors"), folder.resolve("out"));
        id = host.tenant("acme").install("fake", "wiki", "default", Map.of()).id();
        host.tenant("acme").context(id, "s").credentials().store(CREDENTIALS);
        sync(host, id);
        knowledge(host, id).dispatchIngestion(HostFixture.document("2", "s/2.md", "Two", "gone"));
        knowledge(host, id).softDeleteByRemoteId("page_id", "2");
        return host;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isAHostThatGoesOnWhereTheFormerOneWas(boolean chosenByTheHost) throws IOException {
        try (Host running = running()) {
            if (chosenByTheHost) {
                backup = running.backup();
            } else {
                running.backup(backup);
            }
            knowledge(running, id).dispatchIngestion(HostFixture.document("1", "s/1.md", "One", "later"));
        }
        Path state = moved("state");
        Path out = moved("documents");

        try (Host restored = open(state, out)) {
            Tenant acme = restored.tenant("acme");
            assertThat(acme.context(id, "s").credentials().load()).contains(CREDENTIALS);
            assertThat(known(restored))
                    .singleElement()
                    .satisfies(document -> assertThat(document.fingerprint()).isNotEqualTo("missing"));
            assertThat(out.resolve("@acme/default/connectors/fake/s/1.md"))
                    .content()
                    .endsWith("body");
            sync(restored, id);
            assertThat(acme.runs(Optional.of(id), Paging.first(1)).get(0).mode())
                    .isEqualTo("incremental");
            knowledge(restored, id).dispatchIngestion(HostFixture.document("2", "s/2.md", "Two", "gone"));
            assertThat(filesBelow(out.resolve(".trash"))).isEmpty();
        }
    }

    /** As one would by hand. */
    private Path moved(String part) throws IOException {
        return Files.move(backup.resolve(part), folder.resolve("restored-" + part));
    }

    private List<KnownDocument> known(Host restored) {
        try (Stream<KnownDocument> documents =
                knowledge(restored, id).knownDocuments("page_id", "space").orElseThrow()) {
            return documents.toList();
        }
    }

    private static List<Path> filesBelow(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void holdsDatabaseKeyDocumentsAndTrashAndNothingElse() throws IOException {
        try (Host running = running()) {
            Files.writeString(
                    folder.resolve("out/@acme/default/.4a9e3b1c-0000-4000-8000-0123456789ab.part"), "half a document");
            running.backup(backup);
        }

        assertThat(filesBelow(backup))
                .extracting(file -> backup.relativize(file).toString().replaceFirst("~[0-9a-f]{16}", "~"))
                .containsExactlyInAnyOrder(
                        "state/host.mv.db",
                        "state/vault.key",
                        "documents/@acme/default/connectors/fake/s/1.md",
                        "documents/.trash/@acme/default/connectors/fake/s/2~.md");
        assertThat(Files.getPosixFilePermissions(backup.resolve("state/vault.key")))
                .isEqualTo(Files.getPosixFilePermissions(folder.resolve("out/.connectors/vault.key")));
        assertThat(filesBelow(folder.resolve("backups"))).hasSize(4);
    }

    @Test
    void isForItsOwnerAloneAndCalledByTheTime() throws IOException {
        try (Host running = running()) {
            Path made = running.backup();

            assertThat(made.getParent()).isEqualTo(folder.resolve("out/.connectors/backups"));
            assertThat(made.getFileName().toString()).matches("\\d{8}-\\d{6}");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.resolve("state"))))
                    .as("which is copied without the folder around it")
                    .isEqualTo("rwx------");
            assertThat(filesBelow(made.resolve("state"))).hasSize(2);
        }
    }

    @Test
    void goesWhereTheOperatorWantsIt() {
        Configuration wanted = Configuration.of(
                Map.of("CONNECTOR_BACKUP_DIR", folder.resolve("elsewhere").toString()));
        try (Host running = HostFixture.open(new HostOptions(
                folder.resolve("state"),
                folder.resolve("out"),
                wanted,
                Clock.fixed(HostFixture.NOW, ZoneOffset.UTC)))) {
            assertThat(running.backup().getParent()).isEqualTo(folder.resolve("elsewhere"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"out/backup", "out/.connectors/backup", "backups"})
    void refusesAFolderThatIsThereOrIsPartOfIt(String name) throws IOException {
        Files.createDirectories(folder.resolve("backups"));
        try (Host running = running()) {
            assertThatThrownBy(() -> running.backup(folder.resolve(name)))
                    .isInstanceOf(ConnectorConfigurationException.class)
                    .hasMessageContaining("that does not exist");
        }
    }

    @Test
    void leavesPostgreSqlToItsOwnTools() {
        try (Host shared = HostFixture.open(TestDatabase.POSTGRESQL, folder)) {
            assertThatThrownBy(() -> shared.backup(backup))
                    .isInstanceOf(ConnectorConfigurationException.class)
                    .hasMessageContaining("pg_dump");
        }
        assertThat(backup).doesNotExist();
    }
}
