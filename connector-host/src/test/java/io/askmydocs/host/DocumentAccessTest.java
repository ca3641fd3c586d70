package io.askmydocs.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.connector.api.IngestionDocument;
import io.askmydocs.connector.api.IngestionOutcome;
import io.askmydocs.connector.api.SourceAccess;
import io.askmydocs.connector.api.SourceAccess.Gate;
import io.askmydocs.connector.api.SourceAccess.Gates;
import io.askmydocs.connector.api.SourceAccess.Principal;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.db.HostDatabase;
import io.askmydocs.host.kb.KnowledgeBase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnEveryDatabase
class DocumentAccessTest {

    private static final Principal ADA = new Principal("user", "ada");
    private static final Principal STAFF = new Principal("group", "staff");
    private static final SourceAccess RESTRICTED =
            new Gates(List.of(new Gate("space:ENG", Set.of(ADA, STAFF)), new Gate("page:1", Set.of(ADA))), true, false);

    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    private Host host;
    private Account account;
    private KnowledgeBase knowledge;

    @BeforeEach
    void open() {
        host = HostFixture.open(database, folder);
        account = host.install("fake", "one", Map.of());
        knowledge = (KnowledgeBase) host.context(account, "s").ingestion();
    }

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void givesBackWhatWasDispatched() {
        dispatch(RESTRICTED);

        assertThat(access()).isEqualTo(RESTRICTED);
    }

    @Test
    void showsTheGatesInTheFileSortedByPrincipal() throws IOException {
        dispatch(RESTRICTED);

        assertThat(Files.readString(file())).contains("""
                access:
                  complete: true
                  inherits_from_parent: false
                  gates:
                    - {"node":"space:ENG","any_of":["group:staff","user:ada"]}
                    - {"node":"page:1","any_of":["user:ada"]}
                ---
                """);
    }

    @Test
    void saysSoWhenNotEveryGateCouldBeRead() throws IOException {
        SourceAccess partial = new Gates(List.of(new Gate("space:ENG", Set.of())), false, true);
        dispatch(partial);

        assertThat(access()).isEqualTo(partial);
        assertThat(Files.readString(file())).contains("  complete: false\n", "\"any_of\":[]");
    }

    @Test
    void keepsUnknownAsUnknown() throws IOException {
        dispatch(SourceAccess.unknown());

        assertThat(access()).isEqualTo(SourceAccess.unknown());
        assertThat(Files.readString(file())).contains("access: \"unknown\"\n");
    }

    @Test
    void takesAChangeOfAccessAloneForAChange() {
        dispatch(RESTRICTED);

        assertThat(dispatch(RESTRICTED)).isEqualTo(IngestionOutcome.UNCHANGED);
        assertThat(dispatch(SourceAccess.unknown())).isEqualTo(IngestionOutcome.UPDATED);
        assertThat(access()).isEqualTo(SourceAccess.unknown());
    }

    @Test
    void knowsNothingOfWhatIsNotThereAnyMore() {
        dispatch(RESTRICTED);
        knowledge.softDeleteByRemoteId("page_id", "1");

        assertThat(access()).isEqualTo(SourceAccess.unknown());
        assertThat(knowledge.access("page_id", "2")).isEqualTo(SourceAccess.unknown());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "cut {",
                "{\"state\":\"gates\",\"complete\":true}",
                "{\"state\":\"gates\",\"complete\":true,\"gates\":[{\"node\":\"space:ENG\"}]}",
                "{\"state\":\"gates\",\"complete\":true,\"gates\":[{\"node\":\"n\",\"principals\":[{\"id\":\"x\"}]}]}"
            })
    void failsClosedOnARowItCannotRead(String damaged) {
        dispatch(RESTRICTED);
        host.close();
        try (HostDatabase rows = HostDatabase.open(folder.resolve("state"), database.options(folder))) {
            rows.update("UPDATE document SET access = ?", damaged);
        }
        open();

        assertThat(access()).isEqualTo(SourceAccess.unknown());
    }

    @Test
    void keepsDocumentsOfOneIdAndSeveralKindsSideBySide() {
        List<String> kinds = List.of("confluence_page_id", "confluence_comment_id", "confluence_attachment_id");
        kinds.forEach(kind -> assertThat(knowledge.dispatchIngestion(document(kind, kind + "/7.md", RESTRICTED)))
                .isEqualTo(IngestionOutcome.ADDED));

        assertThat(knowledge.softDeleteByRemoteId("confluence_comment_id", "7")).isTrue();

        assertThat(kinds).allSatisfy(kind -> {
            boolean live = !kind.equals("confluence_comment_id");
            assertThat(knowledge.knownDocuments(kind, "space").orElseThrow()).hasSize(live ? 1 : 0);
            assertThat(host.documentsOf(account)
                            .resolve(kind + "/7.md")
                            .toFile()
                            .exists())
                    .isEqualTo(live);
        });
    }

    private IngestionOutcome dispatch(SourceAccess access) {
        return knowledge.dispatchIngestion(document("page_id", "1.md", access));
    }

    private static IngestionDocument document(String key, String path, SourceAccess access) {
        return IngestionDocument.builder(key, key.equals("page_id") ? "1" : "7")
                .container("space")
                .fingerprint("v1")
                .relativePath(path)
                .title("T")
                .markdown("# T")
                .mediaType("text/plain")
                .access(access)
                .build();
    }

    private SourceAccess access() {
        return knowledge.access("page_id", "1");
    }

    private Path file() {
        return host.documentsOf(account).resolve("1.md");
    }
}
