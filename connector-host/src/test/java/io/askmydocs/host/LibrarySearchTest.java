package io.askmydocs.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.connector.api.ConnectorIngestionContract;
import io.askmydocs.connector.api.IngestionDocument;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.db.Paging;
import io.askmydocs.host.kb.Library;
import io.askmydocs.host.kb.LibraryEntry;
import io.askmydocs.host.kb.LibraryFilter;
import io.askmydocs.host.kb.LibraryPage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEveryDatabase
class LibrarySearchTest {

    private static final String LETTERS = "abcäß éИ漢字 *_|";
    private static final long SEED = 4711;

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
        account = host.tenant("acme").install("fake", "wiki", "default", Map.of());
        knowledge = host.tenant("acme").context(account.id(), "session").ingestion();
        library = host.tenant("acme").documents();
    }

    @AfterEach
    void close() {
        host.close();
    }

    private static IngestionDocument document(int number, String markdown) {
        return IngestionDocument.builder("page_id", Integer.toString(number))
                .container(number % 2 == 0 ? "EVEN" : "ODD")
                .fingerprint(Integer.toString(markdown.hashCode()))
                .relativePath(number + ".md")
                .title(String.format("Title-%04d", number))
                .markdown(markdown)
                .mediaType("text/plain")
                .metadata(Map.of())
                .build();
    }

    private static LibraryFilter text(String text) {
        return new LibraryFilter(Optional.of(text), Optional.empty(), Optional.empty(), false);
    }

    private List<String> found(LibraryFilter filter) {
        return library.list(filter, Paging.first(1000)).entries().stream()
                .map(entry -> entry.id().remoteId())
                .toList();
    }

    @Test
    void findsEveryPartOfEveryText() {
        Random random = new Random(SEED);
        List<String> texts = IntStream.range(0, 60)
                .mapToObj(number -> random.ints(random.nextInt(400), 0, LETTERS.length())
                        .mapToObj(letter -> String.valueOf(LETTERS.charAt(letter)))
                        .reduce("", String::concat))
                .toList();
        knowledge.dispatchAll(IntStream.range(0, texts.size())
                .mapToObj(number -> document(number, texts.get(number)))
                .toList());

        for (int i = 0; i < 100; i++) {
            String from = texts.get(random.nextInt(texts.size()));
            int begin = random.nextInt(from.length() + 1);
            String part = from.substring(begin, Math.min(from.length(), begin + 1 + random.nextInt(6)));
            assertThat(found(text('"' + part + '"')))
                    .as(part)
                    .containsExactlyElementsOf(IntStream.range(0, texts.size())
                            .filter(number -> texts.get(number).contains(part))
                            .mapToObj(Integer::toString)
                            .toList());
        }
    }

    @Test
    void findsWhatHoldsAllWordsAnywhere() {
        knowledge.dispatchIngestion(document(1, "Roll out the release with care"));
        knowledge.dispatchIngestion(document(2, "Take care of the roll"));
        knowledge.dispatchIngestion(document(3, "Release notes"));

        assertThat(found(text("care ROLL"))).containsExactly("1", "2");
        assertThat(found(text(" care\t rel  ou"))).containsExactly("1");
        assertThat(found(text("care\u3000ROLL\u00a0out"))).containsExactly("1");
        assertThat(found(text("title-0003 notes"))).containsExactly("3");
        assertThat(found(text("title-0003 care"))).isEmpty();
    }

    @Test
    void findsWhatStandsInQuotesAsItStands() {
        knowledge.dispatchIngestion(document(1, "Roll out the release"));
        knowledge.dispatchIngestion(document(2, "The release rolls out, 6\" wide"));

        assertThat(found(text("\"the release\" roll"))).containsExactly("1", "2");
        assertThat(found(text("\"roll out\" release"))).containsExactly("1");
        assertThat(found(text("release \"rolls out"))).containsExactly("2");
        assertThat(found(text("6\" wide"))).containsExactly("2");
    }

    @Test
    void refusesMoreWordsThanAnybodyNeeds() {
        knowledge.dispatchIngestion(document(1, "a b c d e f g h i j k"));

        assertThat(found(text("a b c d e f g h i j a"))).containsExactly("1");
        assertThatThrownBy(() -> found(text("a b c d e f g h i j k")))
                .isInstanceOf(ConnectorConfigurationException.class)
                .hasMessage("The search has 11 words, and may have 10. Leave some out, or put what stands together in"
                        + " double quotes.");
    }

    @Test
    void findsWhatADocumentSaysNow() {
        knowledge.dispatchIngestion(document(1, "The former wording"));
        knowledge.dispatchIngestion(document(1, "The present one"));

        assertThat(found(text("FORMER"))).isEmpty();
        assertThat(found(text("PRESENT"))).containsExactly("1");
    }

    @Test
    void findsWhatWasStoredBeforeTextsHadMarks() {
        knowledge.dispatchIngestion(document(1, "An older text"));
        host.database().update("DELETE FROM document_marks");

        assertThat(found(text("older"))).containsExactly("1");
        assertThat(found(text("newer"))).isEmpty();
    }

    @Test
    void searchesWithinWhatElseIsAskedFor() {
        knowledge.dispatchAll(IntStream.range(0, 6)
                .mapToObj(number -> document(number, "the same words"))
                .toList());
        Optional<String> words = Optional.of("words");

        assertThat(found(new LibraryFilter(words, Optional.of(account.id()), Optional.of("ODD"), false)))
                .containsExactly("1", "3", "5");
        assertThat(found(new LibraryFilter(words, Optional.of("another"), Optional.empty(), false)))
                .isEmpty();
        assertThat(found(new LibraryFilter(words, Optional.empty(), Optional.empty(), true)))
                .isEmpty();
    }

    @Test
    void countsNoFurtherThanAnybodyReads() {
        knowledge.dispatchAll(IntStream.range(0, 230)
                .mapToObj(number -> document(number, number < 200 ? "frequent and rare" : "frequent"))
                .toList());

        assertThat(library.page(text("frequent"), new Paging(1, 50)))
                .satisfies(page -> assertThat(page.entries())
                        .extracting(LibraryEntry::title)
                        .startsWith("Title-0050")
                        .hasSize(50))
                .returns(200L, LibraryPage::count)
                .returns(false, LibraryPage::exact)
                .returns(true, LibraryPage::more);
        assertThat(library.page(text("rare"), new Paging(3, 50)))
                .returns(200L, LibraryPage::count)
                .returns(true, LibraryPage::exact)
                .returns(false, LibraryPage::more);
        assertThat(library.page(text("frequent"), new Paging(4, 50)).entries()).hasSize(30);
    }
}
