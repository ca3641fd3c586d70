package io.askmydocs.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.connector.api.ConnectorIngestionContract;
import io.askmydocs.connector.api.DispatchResult;
import io.askmydocs.connector.api.IngestionDocument;
import io.askmydocs.connector.api.IngestionOutcome;
import io.askmydocs.connector.api.KnownDocument;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Several documents at once. */
@OnEveryDatabase
class DeliveryTest {

    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    private Host host;
    private ConnectorIngestionContract knowledge;

    @BeforeEach
    void open() {
        host = HostFixture.open(database, folder);
        knowledge =
                host.context(host.install("fake", "one", Map.of()), "session").ingestion();
    }

    @AfterEach
    void close() {
        host.close();
    }

    private static IngestionDocument document(String id, String path) {
        return HostFixture.document(id, path, "Title " + id, "Text " + id);
    }

    private Path file(String relative) {
        return folder.resolve("out/default/connectors/fake").resolve(relative);
    }

    private List<String> known() {
        try (Stream<KnownDocument> known =
                knowledge.knownDocuments("page_id", "space").orElseThrow()) {
            return known.map(KnownDocument::remoteId).sorted().toList();
        }
    }

    @Test
    void everyDocumentIsAFileAndARow() {
        List<DispatchResult> results = knowledge.dispatchAll(List.of(document("1", "a.md"), document("2", "b.md")));

        assertThat(results).allMatch(result -> result.outcome().orElseThrow() == IngestionOutcome.ADDED);
        assertThat(file("a.md")).content().endsWith("Text 1");
        assertThat(file("b.md")).content().endsWith("Text 2");
        assertThat(known()).containsExactly("1", "2");
    }

    @Test
    void oneThatCannotBeStoredDoesNotHoldUpTheOthers() {
        List<DispatchResult> results =
                knowledge.dispatchAll(List.of(document("1", "../a.md"), document("2", "b.md"), document("3", "b.md")));

        assertThat(results.get(0).failure().orElseThrow()).hasMessageContaining("unsafe path");
        assertThat(results.get(1).outcome()).contains(IngestionOutcome.ADDED);
        assertThat(results.get(2).failure().orElseThrow()).hasMessageContaining("belongs to page_id=2 already");
        assertThat(known()).containsExactly("2");
    }

    @Test
    void twoInstallationsOfOneSiteNeedAProjectEach() {
        knowledge.dispatchAll(List.of(document("1", "a.md")));
        ConnectorIngestionContract second =
                host.context(host.install("fake", "two", Map.of()), "session").ingestion();

        DispatchResult result =
                second.dispatchAll(List.of(document("1", "a.md"))).get(0);

        assertThat(result.failure().orElseThrow()).hasMessageEndingWith("Give one of the two another project");
    }

    @Test
    void aDocumentMayTakeThePathThatAnotherLeaves() {
        knowledge.dispatchAll(List.of(document("1", "a.md")));

        List<DispatchResult> results = knowledge.dispatchAll(List.of(document("1", "b.md"), document("2", "a.md")));

        assertThat(results.get(0).outcome()).contains(IngestionOutcome.UPDATED);
        assertThat(results.get(1).outcome()).contains(IngestionOutcome.ADDED);
        assertThat(file("a.md")).content().endsWith("Text 2");
        assertThat(file("b.md")).content().endsWith("Text 1");
    }

    @Test
    void whatIsThereAlreadyIsUnchanged() {
        knowledge.dispatchAll(List.of(document("1", "a.md")));

        assertThat(knowledge.dispatchAll(List.of(document("1", "a.md"))).get(0).outcome())
                .contains(IngestionOutcome.UNCHANGED);
    }

    @Test
    void aDocumentThatComesTwiceAtOnceIsTheLaterOne() {
        List<DispatchResult> results = knowledge.dispatchAll(List.of(document("1", "a.md"), document("1", "b.md")));

        assertThat(results.get(1).outcome()).contains(IngestionOutcome.UPDATED);
        assertThat(file("a.md")).doesNotExist();
        assertThat(file("b.md")).content().endsWith("Text 1");
        assertThat(known()).containsExactly("1");
    }
}
