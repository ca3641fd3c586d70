package io.askmydocs.connector.confluence.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Converts every document of the corpus and compares what two readers see, one in the source, one in the output. */
class CorpusTest {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private final ConfluenceStorageToMarkdown converter = new ConfluenceStorageToMarkdown();
    private final Map<String, Integer> unknown = new HashMap<>();
    private final Map<String, List<String>> faults = new HashMap<>();
    private long words;
    private long lost;
    private int perfect;

    @Test
    void everyDocumentConvertsWithoutLosingAWord() throws IOException {
        Optional<Corpus> corpus = Corpus.find();
        String absent = "No shared/corpus beside the repository: the corpus test is skipped.";
        if (corpus.isEmpty()) {
            say(absent);
        }
        assumeTrue(corpus.isPresent(), absent);
        List<Path> documents = corpus.get().documents();
        for (Path document : documents) {
            judge(corpus.get(), document);
        }
        report(documents.size());
        assertThat(documents).hasSizeGreaterThan(1000);
        assertThat((double) (words - lost) / words).isGreaterThanOrEqualTo(0.9999);
        assertThat((double) perfect / documents.size()).isGreaterThanOrEqualTo(0.99);
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
                .forEach(loss -> unknown.merge(loss.code() + " " + loss.name(), loss.count(), Integer::sum));
        List<String> found = new ArrayList<>();
        StorageFacts source = StorageFacts.of(storage);
        MarkdownFacts output = MarkdownFacts.of(conversion.markdown());
        List<String> missing = missing(words(source.text), words(output.text));
        words += words(source.text).size();
        lost += missing.size();
        note(
                found,
                "words",
                missing.isEmpty() ? "" : missing.stream().limit(8).toList().toString());
        if (!corpus.isMalformed(document)) {
            compare(found, "headings", source.headings, output.headings);
            note(found, "items", output.items >= source.items ? "" : source.items + " but " + output.items);
            compare(found, "open tasks", source.openTasks, output.openTasks);
            compare(found, "done tasks", source.doneTasks, output.doneTasks);
            note(found, "code", code(source.code, output.code));
        }
        perfect += found.isEmpty() ? 1 : 0;
        found.forEach(fault -> faults.computeIfAbsent(fault.substring(0, fault.indexOf(':')), key -> new ArrayList<>())
                .add(corpus.name(document) + " " + fault));
    }

    private static void compare(List<String> found, String what, Object expected, Object actual) {
        note(found, what, expected.equals(actual) ? "" : expected + " but " + actual);
    }

    private static void note(List<String> found, String what, String fault) {
        if (!fault.isEmpty()) {
            found.add(what + ": " + fault);
        }
    }

    private static String code(List<String> source, List<String> output) {
        return source.stream()
                .filter(text -> !output.contains(text.endsWith("\n") ? text : text + "\n"))
                .findFirst()
                .map(text -> "missing " + text.substring(0, Math.min(40, text.length())))
                .orElse("");
    }

    private static List<String> words(CharSequence text) {
        return WORD.matcher(text).results().map(found -> found.group()).toList();
    }

    /** Source words the output lacks, as a bag. */
    private static List<String> missing(List<String> source, List<String> output) {
        Map<String, Integer> left = new HashMap<>();
        output.forEach(word -> left.merge(word, 1, Integer::sum));
        return source.stream()
                .filter(word -> left.merge(word, -1, Integer::sum) < 0)
                .toList();
    }

    private void report(int documents) {
        say("corpus: %d documents, %d perfect (%.2f %%); %d words, %d missing (%.4f %% kept)"
                .formatted(
                        documents, perfect, 100.0 * perfect / documents, words, lost, 100.0 * (words - lost) / words));
        faults.forEach((what, where) -> say("  " + what + ": " + where.size() + "\n    "
                + where.stream().limit(12).collect(Collectors.joining("\n    "))));
        say("losses: "
                + unknown.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                        .limit(60)
                        .map(loss -> loss.getKey() + " " + loss.getValue())
                        .collect(Collectors.joining(", ")));
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
