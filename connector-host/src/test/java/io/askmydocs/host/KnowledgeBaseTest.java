package io.askmydocs.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.askmydocs.connector.api.ConnectorException;
import io.askmydocs.connector.api.ConnectorIngestionContract;
import io.askmydocs.connector.api.DispatchResult;
import io.askmydocs.connector.api.IngestionOutcome;
import io.askmydocs.connector.api.KnownDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnEveryDatabase
class KnowledgeBaseTest {

    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    private Host host;
    private ConnectorIngestionContract knowledge;

    @BeforeEach
    void open() {
        host = HostFixture.open(database, folder);
        knowledge = knowledgeOf("one");
    }

    @AfterEach
    void close() {
        host.close();
    }

    private ConnectorIngestionContract knowledgeOf(String label) {
        return host.context(host.install("fake", label, Map.of()), "session").ingestion();
    }

    private Path file(String relative) {
        return folder.resolve("out/default/connectors/fake").resolve(relative);
    }

    @Test
    void writesFrontMatterAndBody() throws IOException {
        IngestionOutcome outcome =
                knowledge.dispatchIngestion(HostFixture.document("1", "site/ENG/1.md", "Hello", "World"));

        assertThat(outcome).isEqualTo(IngestionOutcome.ADDED);
        assertThat(file("site/ENG/1.md")).hasContent("""
                ---
                title: "Hello"
                page_id: "1"
                _derived:
                  status_active: true
                provenance: "untrusted-external"
                access: "unknown"
                ---

                # Hello

                World""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quote \" and ' and \\",
                "two\nlines",
                "---",
                "emoji \uD83D\uDE80",
                "a: b # c",
                "\u2028\u0085",
                "- x"
            })
    void keepsAnyTitleOnOneLineThatReadsBack(String title) throws IOException {
        knowledge.dispatchIngestion(HostFixture.document("1", "1.md", title, "x"));

        String line = Files.readAllLines(file("1.md")).get(1);
        assertThat(new JsonMapper().readValue(line.substring("title: ".length()), String.class))
                .isEqualTo(title);
    }

    @Test
    void keepsEmojiAsTheyAre() throws IOException {
        knowledge.dispatchIngestion(HostFixture.document("1", "1.md", "launch \uD83D\uDE80", "x"));

        assertThat(Files.readAllLines(file("1.md")).get(1)).isEqualTo("title: \"launch \uD83D\uDE80\"");
    }

    @Test
    void tellsTheUnchangedFromTheUpdated() {
        knowledge.dispatchIngestion(HostFixture.document("1", "1.md", "T", "x"));

        assertThat(knowledge.dispatchIngestion(HostFixture.document("1", "1.md", "T", "x")))
                .isEqualTo(IngestionOutcome.UNCHANGED);
        assertThat(knowledge.dispatchIngestion(HostFixture.document("1", "1.md", "T", "y")))
                .isEqualTo(IngestionOutcome.UPDATED);
    }

    @Test
    void movesADocumentWhosePathChanged() {
        knowledge.dispatchIngestion(HostFixture.document("1", "a/1.md", "T", "x"));
        knowledge.dispatchIngestion(HostFixture.document("1", "b/1.md", "T", "x"));

        assertThat(file("a/1.md")).doesNotExist();
        assertThat(file("b/1.md")).exists();
    }

    @Test
    void bringsADeletedDocumentBack() {
        knowledge.dispatchIngestion(HostFixture.document("1", "1.md", "T", "x"));

        assertThat(knowledge.softDeleteByRemoteId("page_id", "1")).isTrue();
        assertThat(knowledge.softDeleteByRemoteId("page_id", "1")).isFalse();
        assertThat(file("1.md")).doesNotExist();
        assertThat(known()).isEmpty();
        assertThat(knowledge.dispatchIngestion(HostFixture.document("1", "1.md", "T", "x")))
                .isEqualTo(IngestionOutcome.ADDED);
        assertThat(file("1.md")).exists();
    }

    @Test
    void neverCallsALostOrCutFileUpToDate() throws IOException {
        knowledge.dispatchIngestion(HostFixture.document("1", "1.md", "T", "x"));
        String intact = known().get(0).fingerprint();
        Files.writeString(file("1.md"), "cut");

        assertThat(known().get(0).fingerprint()).isNotEqualTo(intact);
        knowledge.dispatchIngestion(HostFixture.document("1", "1.md", "T", "x"));
        assertThat(known().get(0).fingerprint()).isEqualTo(intact);
        assertThat(file("1.md")).content().endsWith("x");
    }

    @Test
    void refusesAPathThatAnotherDocumentHas() {
        knowledge.dispatchIngestion(HostFixture.document("1", "1.md", "T", "x"));

        assertThatThrownBy(() -> knowledge.dispatchIngestion(HostFixture.document("2", "1.md", "T", "y")))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("page_id=1")
                .hasMessageContaining("page_id=2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../1.md",
                "/etc/1.md",
                "a/../../1.md",
                "a//1.md",
                "a\\1.md",
                "C:/1.md",
                "con.md",
                "a\u0000.md",
                ""
            })
    void refusesPathsThatLeaveTheFolder(String path) {
        assertThatThrownBy(() -> knowledge.dispatchIngestion(HostFixture.document("1", path, "T", "x")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAnIdThatNoDatabaseKeepsAlone() {
        List<DispatchResult> results = knowledge.dispatchAll(
                List.of(HostFixture.document("1\0", "1.md", "T", "x"), HostFixture.document("2", "2.md", "T", "x")));

        assertThat(results.get(0).failure().orElseThrow())
                .hasMessageContaining("'page_id=1?'")
                .hasMessageContaining("U+0000");
        assertThat(results.get(1).outcome()).contains(IngestionOutcome.ADDED);
        assertThat(file("1.md")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"aux/1.md", "site/NUL/1.md"})
    void refusesFoldersThatAreDevices(String path) {
        assertThatThrownBy(() -> knowledge.dispatchIngestion(HostFixture.document("1", path, "T", "x")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void storesASiteThatIsCalledLikeADevice() {
        knowledge.dispatchIngestion(HostFixture.document("1", "aux.example.org/ENG/1.md", "T", "x"));

        assertThat(file("%aux.example.org/ENG/1.md")).exists();
    }

    @Test
    void removesTheOldFileOfAMoveThatWasCutOff() throws IOException {
        knowledge.dispatchIngestion(HostFixture.document("1", "a/1.md", "T", "x"));
        Files.delete(file("a/1.md"));
        Files.createDirectories(file("a/1.md/in-the-way"));
        assertThatThrownBy(() -> knowledge.dispatchIngestion(HostFixture.document("1", "b/1.md", "T", "x")))
                .isInstanceOf(ConnectorException.class);
        Files.delete(file("a/1.md/in-the-way"));

        knowledge.dispatchIngestion(HostFixture.document("1", "b/1.md", "T", "x"));

        assertThat(file("a/1.md")).doesNotExist();
        assertThat(file("b/1.md")).exists();
    }

    @Test
    void refusesAFolderThatALinkTakesElsewhere() throws IOException {
        Files.createDirectories(file("x").getParent());
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.createSymbolicLink(file("link"), elsewhere);

        assertThatThrownBy(() -> knowledge.dispatchIngestion(HostFixture.document("1", "link/1.md", "T", "x")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void keepsInstallationsApart() {
        knowledge.dispatchIngestion(HostFixture.document("1", "1.md", "T", "x"));
        ConnectorIngestionContract other = knowledgeOf("two");

        assertThat(other.knownDocuments("page_id", "space").orElseThrow()).isEmpty();
        assertThat(other.softDeleteByRemoteId("page_id", "1")).isFalse();
        assertThat(file("1.md")).exists();
    }

    private List<KnownDocument> known() {
        try (Stream<KnownDocument> documents =
                knowledge.knownDocuments("page_id", "space").orElseThrow()) {
            return documents.toList();
        }
    }
}
