package io.askmydocs.connector.confluence.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.connector.confluence.convert.judge.Verdict;
import io.askmydocs.connector.confluence.convert.judge.Verdict.Fault;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every page there can be, tried on many that nobody wrote. */
class ConversionPropertiesTest {
    private final ConfluenceStorageToMarkdown converter = new ConfluenceStorageToMarkdown();

    private String markdown(String storage) {
        return converter.convert(storage).markdown();
    }

    @Provide
    Arbitrary<String> pages() {
        return StorageTrees.pages();
    }

    @Provide
    Arbitrary<String> scraps() {
        return Arbitraries.of(
                        "<p>",
                        "</p>",
                        "<ul><li>",
                        "</li></ul>",
                        "<table><tr><td>",
                        "</td>",
                        "<b>",
                        "</b>",
                        "<br>",
                        "&nbsp;",
                        "&",
                        "<",
                        ">",
                        "]]>",
                        "<![CDATA[",
                        "<ac:structured-macro ac:name=\"code\">",
                        "<ac:plain-text-body>",
                        "</ac:plain-text-body>",
                        "</ac:structured-macro>",
                        "<ac:link>",
                        "<ri:page ri:content-title=\"T\"/>",
                        "</ac:link>",
                        "<ac:image>",
                        "word",
                        "other",
                        " ",
                        "\n",
                        "`",
                        "*",
                        "_",
                        "[",
                        "](",
                        "|",
                        "#",
                        "\"",
                        "'",
                        "\u0000",
                        "\uD800",
                        "é",
                        "漢字",
                        "&#x41;",
                        "<!--",
                        "-->")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> sentences() {
        return Arbitraries.of(
                        "plain",
                        "words",
                        "and",
                        "signs",
                        "# x",
                        "- y",
                        "*",
                        "**",
                        "_",
                        "`",
                        "~~",
                        "[a](b)",
                        "![",
                        "]",
                        "1.",
                        "|",
                        "\\",
                        "$",
                        "&lt;b&gt;",
                        "&amp;amp;",
                        "漢字",
                        "é",
                        "---",
                        "===",
                        "+",
                        "&gt;",
                        ":",
                        "()")
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(parts -> String.join(parts.size() % 2 == 0 ? " " : "", parts));
    }

    @Property(tries = 400, seed = "20261125")
    void everyPageReadsAsItself(@ForAll("pages") String storage) {
        assertThat(Verdict.of(storage, markdown(storage)).faults()).isEmpty();
    }

    @Property(tries = 200)
    void everySentenceReadsAsItselfInEveryPlace(@ForAll("sentences") String text) {
        for (String place : List.of(
                "<p>%s</p>",
                "<h3>%s</h3>",
                "<ul><li>%s</li></ul>",
                "<table><tr><td>%s</td></tr></table>",
                "<p><strong>%s</strong></p>",
                "<p><a href=\"https://x.example\">%s</a></p>",
                "<blockquote><p>%s</p></blockquote>")) {
            String storage = place.formatted(text);
            assertThat(Verdict.of(storage, markdown(storage)).faults())
                    .as(storage)
                    .isEmpty();
        }
    }

    @Property(tries = 500)
    void anyTextKeepsItsWords(@ForAll String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        assertThat(wordFaults("<p>" + escaped + "</p>")).isEmpty();
    }

    @Property(tries = 500)
    void anyStringIsTaken(@ForAll String anything) {
        assertThat(markdown(anything)).isNotNull();
    }

    @Property(tries = 500)
    void anyHeapOfScrapsIsTakenTwiceTheSame(@ForAll("scraps") String scraps) {
        assertThat(markdown(scraps)).isEqualTo(markdown(scraps));
    }

    @Property(tries = 20)
    void manyThreadsGetWhatOneGets(@ForAll("pages") String storage) throws Exception {
        String expected = markdown(storage);
        ForkJoinPool threads = new ForkJoinPool(8);
        try {
            assertThat(threads.submit(() -> IntStream.range(0, 32)
                                    .parallel()
                                    .mapToObj(i -> markdown(storage))
                                    .collect(Collectors.toSet()))
                            .get())
                    .containsExactly(expected);
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Fault> wordFaults(String storage) {
        return Verdict.ofWords(storage, markdown(storage)).faults();
    }
}
