package io.askmydocs.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.connector.api.ConnectorIngestionContract;
import io.askmydocs.connector.api.IngestionDocument;
import io.askmydocs.connector.api.KnownDocument;
import io.askmydocs.connector.api.SourceAccess;
import io.askmydocs.connector.api.SourceAccess.Gate;
import io.askmydocs.connector.api.SourceAccess.Gates;
import io.askmydocs.connector.api.SourceAccess.Principal;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.db.Paging;
import io.askmydocs.host.kb.Library;
import io.askmydocs.host.kb.LibraryEntry;
import io.askmydocs.host.kb.LibraryFilter;
import io.askmydocs.host.kb.LibraryPart;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEveryDatabase
class LibraryTest {

    private static final SourceAccess STAFF =
            new Gates(List.of(new Gate("space", Set.of(new Principal("group", "staff")))), true, false);

    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    private Host host;
    private Account account;
    private ConnectorIngestionContract knowledge;
    private Library library;

    @BeforeEach
    void open() {
        host = HostFixture.open(database, folder);
        Tenant acme = host.tenant("acme");
        account = acme.install("fake", "wiki", "default", Map.of());
        knowledge = acme.context(account.id(), "session").ingestion();
        library = acme.documents();
    }

    @AfterEach
    void close() {
        host.close();
    }

    private void dispatch(String id, String container, String title, String markdown) {
        knowledge.dispatchIngestion(IngestionDocument.builder("page_id", id)
                .container(container)
                .fingerprint(id + markdown.hashCode())
                .relativePath(id + ".md")
                .title(title)
                .markdown(markdown)
                .mediaType(id.equals("3") ? "text/csv" : "text/plain")
                .metadata(Map.of("url", "https://example.org/" + id))
                .access(STAFF)
                .build());
    }

    private void threeDocuments() {
        dispatch("1", "ENG", "Deploying", "# Deploying\n\nRoll out with Care, 100%");
        dispatch("2", "ENG", "Careful naming", "# Careful naming\n\nNames");
        dispatch("3", "HR", "Holidays", "# Holidays\n\n30 days_off");
    }

    private List<String> found(LibraryFilter filter) {
        return library.list(filter, Paging.first(10)).entries().stream()
                .map(entry -> entry.id().remoteId())
                .toList();
    }

    private static LibraryFilter text(String text) {
        return new LibraryFilter(Optional.of(text), Optional.empty(), Optional.empty(), false);
    }

    @Test
    void findsTextInTitlesAndBodiesInAnyCase() {
        threeDocuments();

        assertThat(found(text("cARE"))).containsExactly("2", "1");
        assertThat(library.count(text("cARE"))).isEqualTo(2);
        assertThat(found(text("100%"))).containsExactly("1");
        assertThat(found(text("s_o"))).containsExactly("3");
        assertThat(found(text("0_d"))).isEmpty();
    }

    @Test
    void filtersByContainerAndMediaType() {
        threeDocuments();
        Optional<String> any = Optional.empty();

        assertThat(found(new LibraryFilter(any, any, Optional.of("ENG"), false)))
                .containsExactly("2", "1");
        assertThat(found(new LibraryFilter(any, any, any, Optional.of("text/csv"), false)))
                .containsExactly("3");
    }

    @Test
    void listsAPageAtATime() {
        threeDocuments();

        assertThat(library.list(LibraryFilter.all(), new Paging(1, 2)).entries())
                .extracting(LibraryEntry::title)
                .containsExactly("Holidays");
    }

    @Test
    void saysWhetherThereAreMoreAfterAPart() {
        threeDocuments();
        LibraryFilter careful = text("care");

        assertThat(library.list(LibraryFilter.all(), new Paging(0, 2)).more()).isTrue();
        assertThat(library.list(LibraryFilter.all(), new Paging(0, 3)).more()).isFalse();
        assertThat(library.list(LibraryFilter.all(), new Paging(1, 2)).more()).isFalse();
        assertThat(library.list(careful, new Paging(0, 1)).more()).isTrue();
        assertThat(library.list(careful, new Paging(1, 1)))
                .returns(false, LibraryPart::more)
                .satisfies(part -> assertThat(part.entries())
                        .extracting(LibraryEntry::title)
                        .containsExactly("Deploying"));
    }

    @Test
    void showsOneDocumentWithWhatIsKnownOfIt() {
        threeDocuments();

        LibraryEntry entry = library.find(id("1")).orElseThrow();

        assertThat(entry.metadata()).contains("https://example.org/1");
        assertThat(entry.access()).isEqualTo(STAFF);
        assertThat(library.markdown(id("1"))).contains("# Deploying\n\nRoll out with Care, 100%");
        assertThat(library.text(entry).orElseThrow()).startsWith("---\n").endsWith("100%");
    }

    @Test
    void keepsADocumentWithCharactersThatNoDatabaseHasToTake() {
        host.context(account, "s")
                .ingestion()
                .dispatchIngestion(IngestionDocument.builder("page_id", "7")
                        .container("E\0NG")
                        .fingerprint("1\0")
                        .relativePath("7.md")
                        .title("Ze\0ro")
                        .markdown("# Ze\0ro\n\nno\0thing")
                        .mediaType("text/plain")
                        .metadata(Map.of("na\0me", List.of("val\0ue", Map.of("in", "si\0de"))))
                        .build());

        LibraryEntry entry = library.find(id("7")).orElseThrow();
        assertThat(entry.container()).isEqualTo("ENG");
        assertThat(knowledge.knownDocuments("page_id", "E\0NG").orElseThrow())
                .extracting(KnownDocument::remoteId)
                .containsExactly("7");
        assertThat(entry.title()).isEqualTo("Zero");
        assertThat(entry.metadata()).isEqualTo("{\"name\":[\"value\",{\"in\":\"side\"}]}");
        assertThat(library.markdown(id("7"))).contains("# Zero\n\nnothing");
        assertThat(library.text(entry).orElseThrow()).contains("# Zero").doesNotContain("\0", "\uFFFD");
        assertThat(found(text("nothing"))).containsExactly("7");
    }

    @Test
    void keepsAccessAsItIsToldWithTheCharacterThatOtherTextsLose() {
        SourceAccess told = new Gates(List.of(new Gate("sp\0ace", Set.of(new Principal("user", "a\0b")))), true, false);
        knowledge.dispatchIngestion(IngestionDocument.builder("page_id", "7")
                .container("ENG")
                .fingerprint("1")
                .relativePath("7.md")
                .title("Title\0")
                .markdown("text")
                .mediaType("text/plain")
                .access(told)
                .build());

        assertThat(library.find(id("7")).orElseThrow().access()).isEqualTo(told);
    }

    private LibraryEntry.Id id(String remoteId) {
        return new LibraryEntry.Id(account.id(), "page_id", remoteId);
    }

    @Test
    void showsTheTextOfTheLatestVersionHoweverLong() {
        dispatch("1", "ENG", "Log", "first");
        String long_ = "wörter ".repeat(300_000) + '\0';
        dispatch("1", "ENG", "Log", long_);

        assertThat(library.markdown(id("1"))).contains(long_.replace("\0", ""));
    }

    @Test
    void listsRemovedDocumentsApart() {
        threeDocuments();
        knowledge.softDeleteByRemoteId("page_id", "1");
        LibraryFilter removed = new LibraryFilter(Optional.empty(), Optional.empty(), Optional.empty(), true);

        assertThat(found(LibraryFilter.all())).containsExactly("2", "3");
        assertThat(found(removed)).containsExactly("1");
        assertThat(library.find(id("1")).orElseThrow().removedAt()).contains(HostFixture.NOW);
        assertThat(library.markdown(id("1"))).isPresent();
    }

    @Test
    void showsATenantNothingOfAnothers() {
        threeDocuments();
        Library other = host.tenant("other").documents();

        assertThat(other.list(LibraryFilter.all(), Paging.first(10)).entries()).isEmpty();
        assertThat(other.list(text("care"), Paging.first(10)).entries()).isEmpty();
        assertThat(other.count(LibraryFilter.of(account.id()))).isZero();
        assertThat(other.find(id("1"))).isEmpty();
        assertThat(other.find(account.id(), "1")).isEmpty();
        assertThat(other.markdown(id("1"))).isEmpty();
        assertThat(other.containers(Optional.of(account.id()))).isEmpty();
        assertThat(other.counts()).isEmpty();
    }
}
