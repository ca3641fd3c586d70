package io.askmydocs.connector.confluence.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.askmydocs.connector.confluence.convert.judge.Figures;
import io.askmydocs.connector.confluence.convert.judge.Measure;
import io.askmydocs.connector.confluence.convert.judge.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Converts every document of the corpus and has the judge compare it with its source; prints the figures. */
class CorpusTest {
    private static final int MAX_EXCEPTIONS = 10;

    private final ConfluenceStorageToMarkdown converter = new ConfluenceStorageToMarkdown();
    private final Map<String, Integer> losses = new HashMap<>();
    private final Figures figures = new Figures();

    @Test
    void everyDocumentKeepsItsWordsAndItsStructure() throws IOException {
        Optional<Corpus> corpus = Corpus.find();
        String absent = "No shared/corpus beside the repository: the corpus test is skipped.";
        if (corpus.isEmpty()) {
            say(absent);
        }
        assumeTrue(corpus.isPresent(), absent);
        for (Path document : corpus.get().documents()) {
            judge(corpus.get(), document);
        }
        report();
        assertThat(figures.documents()).isGreaterThan(1000);
        assertThat(figures.keptWords()).isGreaterThanOrEqualTo(0.9999);
        assertThat(figures.perfectShare()).isGreaterThanOrEqualTo(0.99);
        assertThat(figures.exceptions()).isLessThanOrEqualTo(MAX_EXCEPTIONS);
        for (Measure measure : Measure.values()) {
            assertThat(figures.lost(measure)).as("lost " + measure).isZero();
        }
    }

    private void judge(Corpus corpus, Path document) throws IOException {
        String storage = Corpus.read(document);
        Conversion conversion = converter.convert(storage);
        assertThat(converter.convert(storage).markdown())
                .as(corpus.name(document))
                .isEqualTo(conversion.markdown());
        conversion
                .report()
                .losses()
                .forEach(loss -> losses.merge(loss.code() + " " + loss.name(), loss.count(), Integer::sum));
        figures.add(
                corpus.name(document),
                corpus.isMalformed(document)
                        ? Verdict.ofWords(storage, conversion.markdown())
                        : Verdict.of(storage, conversion.markdown()));
    }

    private void report() {
        figures.table().forEach(CorpusTest::say);
        figures.imperfect().forEach(line -> say("  " + line));
        say("losses: "
                + losses.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                        .limit(60)
                        .map(loss -> loss.getKey() + " " + loss.getValue())
                        .collect(Collectors.joining(", ")));
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
