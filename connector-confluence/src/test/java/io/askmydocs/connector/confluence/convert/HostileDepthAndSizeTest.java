package io.askmydocs.connector.confluence.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages deeper and larger than any that people write: they end without an error, and keep their words. */
class HostileDepthAndSizeTest {
    private static final int DEPTH = 5000;

    private final ConfluenceStorageToMarkdown converter = new ConfluenceStorageToMarkdown();

    private String markdown(String storage) {
        return converter.convert(storage).markdown();
    }

    private static Stream<Arguments> nestings() {
        return Stream.of(
                Arguments.of("<div>", "</div>"),
                Arguments.of("<ul><li>x", "</li></ul>"),
                Arguments.of("<ol><li><p>x</p>", "</li></ol>"),
                Arguments.of("<table><tbody><tr><td>x", "</td></tr></tbody></table>"),
                Arguments.of("<span style=\"color: red;\">x", "</span>"),
                Arguments.of("<strong>x<em>", "</em></strong>"),
                Arguments.of("<ac:inline-comment-marker ac:ref=\"1\">", "</ac:inline-comment-marker>"),
                Arguments.of(
                        "<ac:structured-macro ac:name=\"panel\"><ac:rich-text-body>",
                        "</ac:rich-text-body></ac:structured-macro>"),
                Arguments.of(
                        "<ac:structured-macro ac:name=\"nobody\"><ac:rich-text-body>",
                        "</ac:rich-text-body></ac:structured-macro>"),
                Arguments.of(
                        "<ac:task-list><ac:task><ac:task-status>complete</ac:task-status><ac:task-body>x",
                        "</ac:task-body></ac:task></ac:task-list>"),
                Arguments.of("<ac:layout><ac:layout-section>", "</ac:layout-section></ac:layout>"),
                Arguments.of("<ac:adf-extension><ac:adf-node type=\"panel\">", "</ac:adf-node></ac:adf-extension>"),
                Arguments.of("<ac:link><ac:link-body>", "</ac:link-body></ac:link>"),
                Arguments.of("<dl><dd>", "</dd></dl>"),
                Arguments.of("<h1>", "</h1>"),
                Arguments.of("<pre>", "</pre>"),
                Arguments.of("<a href=\"x\">", "</a>"));
    }

    @ParameterizedTest
    @MethodSource("nestings")
    void fiveThousandDeepKeepsItsWords(String open, String close) {
        String storage = "<p>before</p>" + open.repeat(DEPTH) + "needle" + close.repeat(DEPTH) + "<p>after</p>";
        assertThat(markdown(storage)).contains("before", "needle", "after");
    }

    @ParameterizedTest
    @MethodSource("nestings")
    void fiveThousandDeepAndNeverClosedKeepsItsWords(String open, String close) {
        assertThat(markdown("<p>before</p>" + open.repeat(DEPTH) + "needle" + close.repeat(7)))
                .contains("before", "needle");
    }

    @Test
    void twentyMegabytesKeepTheirLastWord() {
        String paragraph = "<p>Lorem <strong>ipsum</strong> dolor &nbsp; sit <code>amet</code>, consectetur.</p>\n";
        String storage = paragraph.repeat(20_000_000 / paragraph.length()) + "<p>lastword</p>";
        String markdown = markdown(storage);
        assertThat(markdown.endsWith("lastword\n")).isTrue();
        assertThat(count(markdown, "**ipsum**")).isEqualTo(20_000_000 / paragraph.length());
    }

    @Test
    void aTableOfAHundredThousandCellsKeepsThemAll() {
        String row = "<tr>" + "<td>cell</td>".repeat(10) + "</tr>";
        assertThat(count(markdown("<table><tbody>" + row.repeat(10_000) + "</tbody></table>"), "cell"))
                .isEqualTo(100_000);
        String mixed = "<tr>" + "<td><ul><li>cell<ul><li>x</li></ul></li></ul></td>".repeat(10) + "</tr>";
        assertThat(count(markdown("<table><tbody>" + mixed.repeat(1_000) + "</tbody></table>"), "cell"))
                .isEqualTo(10_000);
    }

    private static int count(String text, String word) {
        int found = 0;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
            found++;
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "&amp;", "&quot;", "%", "(", " ", "é"})
    void aHugeAttributeDoesNoHarm(String part) {
        String value = part.repeat(200_000);
        assertThat(markdown("<p>a<a href=\"" + value + "\">label</a>b</p>")).contains("label");
        assertThat(markdown("<p style=\"" + value + "\">words</p>")).isEqualTo("words\n");
        assertThat(markdown("<ac:structured-macro ac:name=\"panel\"><ac:parameter ac:name=\"p\">" + value
                        + "</ac:parameter><ac:rich-text-body>body</ac:rich-text-body></ac:structured-macro>"))
                .isEqualTo("> body\n");
    }

    @Test
    void tenThousandAttributesDoNoHarm() {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 12_000; i++) {
            attributes.append(" a").append(i).append("=\"1\"");
        }
        assertThat(markdown("<p>before</p><p" + attributes + ">words</p>")).contains("before", "words");
    }
}
