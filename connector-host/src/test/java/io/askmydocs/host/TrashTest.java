package io.askmydocs.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.connector.api.Configuration;
import io.askmydocs.connector.api.ConnectorIngestionContract;
import io.askmydocs.connector.api.IngestionOutcome;
import io.askmydocs.connector.api.KnownDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEveryDatabase
class TrashTest {

    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    private final HandClock clock = new HandClock();
    private Host host;
    private ConnectorIngestionContract knowledge;

    @BeforeEach
    void open() {
        Path out = folder.resolve("out");
        Configuration week = Configuration.of(Map.of("CONNECTOR_TRASH_DAYS", "7"));
        HostOptions options = new HostOptions(folder.resolve("state"), out, week, clock);
        host = HostFixture.open(options.with(database.options(folder)));
        knowledge =
                host.context(host.install("fake", "one", Map.of()), "session").ingestion();
    }

    @AfterEach
    void close() {
        host.close();
    }

    private IngestionOutcome dispatch(String id, String path, String body) {
        return knowledge.dispatchIngestion(HostFixture.document(id, path, "Title " + id, body));
    }

    private void delete(String id) {
        assertThat(knowledge.softDeleteByRemoteId("page_id", id)).isTrue();
    }

    private Path file(String relative) {
        return folder.resolve("out/default/connectors/fake").resolve(relative);
    }

    private List<Path> trash() throws IOException {
        Path root = folder.resolve("out/.trash");
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void keepsTheWholeFileOfARemovedDocument() throws IOException {
        dispatch("1", "site/1.md", "text");
        String before = Files.readString(file("site/1.md"));

        delete("1");

        assertThat(file("site/1.md")).doesNotExist();
        assertThat(trash()).singleElement().satisfies(kept -> {
            assertThat(kept).hasContent(before).content().startsWith("---\ntitle:");
            assertThat(kept.getParent()).endsWith(Path.of(".trash/default/connectors/fake/site"));
            assertThat(kept.getFileName().toString()).startsWith("1~").endsWith(".md");
        });
    }

    @Test
    void keepsTwoDocumentsThatHadOnePath() throws IOException {
        dispatch("1", "a.md", "first");
        delete("1");
        dispatch("2", "a.md", "second");
        delete("2");

        assertThat(trash()).hasSize(2);
    }

    @Test
    void takesADocumentThatIsDispatchedAgainOutOfTheTrash() throws IOException {
        dispatch("1", "a.md", "text");
        delete("1");

        assertThat(dispatch("1", "b.md", "text")).isEqualTo(IngestionOutcome.ADDED);

        assertThat(file("b.md")).exists();
        assertThat(trash()).isEmpty();
    }

    @Test
    void removesForGoodWhatWasThereForLongEnough() throws IOException {
        dispatch("1", "1.md", "text");
        dispatch("2", "2.md", "text");
        delete("1");
        clock.advance(Duration.ofDays(5));
        delete("2");
        clock.advance(Duration.ofDays(3));

        assertThat(host.purgeTrash()).isEqualTo(1);

        assertThat(trash()).singleElement().asString().contains("2~");
        assertThat(host.database().query(row -> row.getString(1), "SELECT remote_id FROM document_text"))
                .containsExactly("2");
        assertThat(host.database().query(row -> row.getString(1), "SELECT remote_id FROM document_marks"))
                .containsExactly("2");
        assertThat(host.purgeTrash()).isZero();
    }

    @Test
    void removesNothingForGoodThatCameBack() throws IOException {
        dispatch("1", "1.md", "text");
        delete("1");
        clock.advance(Duration.ofDays(8));
        dispatch("1", "1.md", "text");

        assertThat(host.purgeTrash()).isZero();
        assertThat(file("1.md")).exists();
    }

    /** A kill between file and row leaves this. */
    private void killAfterTheFileMoved() {
        delete("1");
        host.database()
                .update("UPDATE document SET deleted = FALSE, deleted_at = NULL, trash_path = NULL,"
                        + " path = 'default/connectors/fake/1.md'");
    }

    @Test
    void finishesARemovalThatWasCutOff() throws IOException {
        dispatch("1", "1.md", "text");
        killAfterTheFileMoved();

        assertThat(known())
                .singleElement()
                .extracting(KnownDocument::fingerprint)
                .isEqualTo("missing");
        delete("1");

        clock.advance(Duration.ofDays(8));
        assertThat(host.purgeTrash()).isEqualTo(1);
        assertThat(trash()).isEmpty();
    }

    @Test
    void takesBackARemovalThatWasCutOff() throws IOException {
        dispatch("1", "1.md", "text");
        killAfterTheFileMoved();

        dispatch("1", "1.md", "text");

        assertThat(file("1.md")).exists();
        assertThat(trash()).isEmpty();
    }

    private List<KnownDocument> known() {
        try (Stream<KnownDocument> documents =
                knowledge.knownDocuments("page_id", "space").orElseThrow()) {
            return documents.toList();
        }
    }
}
