package io.askmydocs.connector.confluence.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.connector.confluence.convert.judge.Verdict;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The project's own documents, one for each construct and its nestings: the judge must find nothing to say. */
@TestInstance(Lifecycle.PER_CLASS)
class DocumentsTest {
    private final ConfluenceStorageToMarkdown converter = new ConfluenceStorageToMarkdown();

    static List<Path> documents() throws IOException, URISyntaxException {
        Path folder = Path.of(DocumentsTest.class.getResource("/documents").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyDocumentIsPerfect(Path document) throws IOException {
        String storage = Files.readString(document);
        assertThat(Verdict.of(storage, converter.convert(storage).markdown()).faults())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theLayoutKeepsTheWritersRules(Path document) throws IOException {
        String markdown = converter.convert(Files.readString(document)).markdown();
        assertThat(markdown)
                .doesNotContain("\n\n\n\n")
                .doesNotStartWith("\n")
                .doesNotStartWith("---\n")
                .endsWith("\n");
    }

    @Test
    void thereAreEnoughOfThem() throws IOException, URISyntaxException {
        assertThat(documents()).hasSizeGreaterThanOrEqualTo(60);
    }
}
