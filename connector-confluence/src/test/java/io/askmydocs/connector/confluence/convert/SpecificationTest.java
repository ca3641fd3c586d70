package io.askmydocs.connector.confluence.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the specification files: each pair of a storage block and a Markdown block is one test. */
class SpecificationTest {
    private static final List<String> FAMILIES = List.of(
            "text",
            "escapes",
            "lists",
            "tasks",
            "tables",
            "code",
            "panels",
            "links",
            "images",
            "macros",
            "containers",
            "references",
            "sources",
            "adf",
            "broken");
    private static final Pattern EXAMPLE =
            Pattern.compile("(?ms)^~{5} storage\\n(.*?)^~{5}\\n+^~{5} markdown\\n(.*?)^~{5}$");

    private final ConfluenceStorageToMarkdown converter = new ConfluenceStorageToMarkdown();

    @TestFactory
    Stream<DynamicContainer> everyFamilyConvertsAsItsSpecificationSays() {
        return FAMILIES.stream().map(family -> DynamicContainer.dynamicContainer(family, examples(family)));
    }

    private List<DynamicTest> examples(String family) {
        List<DynamicTest> tests = new ArrayList<>();
        Matcher example = EXAMPLE.matcher(read(family));
        while (example.find()) {
            String storage = example.group(1);
            String markdown = example.group(2);
            tests.add(DynamicTest.dynamicTest(
                    "example " + (tests.size() + 1),
                    () -> assertThat(converter
                                    .convert(storage, new SampleContext())
                                    .markdown())
                            .isEqualTo(markdown)));
        }
        assertThat(tests).as("examples of " + family).isNotEmpty();
        return tests;
    }

    private static String read(String family) {
        try (InputStream in = SpecificationTest.class.getResourceAsStream("/spec/" + family + ".md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
