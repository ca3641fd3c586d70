package io.askmydocs.connector.confluence.convert.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.connector.confluence.convert.judge.Verdict.Fault;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A judge that cannot fail is worth nothing: each kind of damage is noticed, and by its own measure. */
class JudgeTest {
    private static final String PAGE = """
            <h2>Release plan</h2><p>We ship on <strong>Monday</strong> with <code>make x</code>.</p>
            <ul><li>first<ul><li>inner</li></ul></li><li>second</li></ul>
            <ac:task-list><ac:task><ac:task-status>complete</ac:task-status><ac:task-body>paint</ac:task-body></ac:task>
            <ac:task><ac:task-status>incomplete</ac:task-status><ac:task-body>dry</ac:task-body></ac:task></ac:task-list>
            <table><tbody><tr><th>Name</th><th>Size</th></tr><tr><td>red</td><td>10</td></tr></tbody></table>
            <ac:structured-macro ac:name="code"><ac:parameter ac:name="language">java</ac:parameter>
            <ac:plain-text-body><![CDATA[int a;
              int b;]]></ac:plain-text-body></ac:structured-macro>
            <p>See <a href="https://example.com/a">the site</a> and <ac:link><ri:page ri:content-title="Home"/></ac:link>.</p>
            <p><ac:image ac:alt="map"><ri:attachment ri:filename="city map.png"/></ac:image></p>
            <ac:structured-macro ac:name="info"><ac:parameter ac:name="icon">false</ac:parameter><ac:rich-text-body>
            <p>Careful</p></ac:rich-text-body></ac:structured-macro>
            """;
    private static final String MARKDOWN = """
            ## Release plan

            We ship on **Monday** with `make x`.

            - first
              - inner
            - second

            * [x] paint
            * [ ] dry

            | Name | Size |
            | --- | --- |
            | red | 10 |

            ```java
            int a;
              int b;
            ```

            See [the site](https://example.com/a) and [[Home]].

            ![map](city%20map.png)

            > [!NOTE]
            > Careful
            """;

    @Test
    void aFaithfulDocumentIsPerfect() {
        assertThat(Verdict.of(PAGE, MARKDOWN).faults()).isEmpty();
    }

    @Test
    void everyMeasureCountsWhatThePageHolds() {
        assertThat(Verdict.of(PAGE, MARKDOWN).counts())
                .containsEntry(Measure.HEADINGS, 1)
                .containsEntry(Measure.ITEMS, 5)
                .containsEntry(Measure.TASKS, 2)
                .containsEntry(Measure.CELLS, 4)
                .containsEntry(Measure.CODE, 1)
                .containsEntry(Measure.SPANS, 1)
                .containsEntry(Measure.LINKS, 2)
                .containsEntry(Measure.IMAGES, 1);
    }

    private static Stream<Arguments> damages() {
        return Stream.of(
                damage("words", "We ship on", "We on"),
                damage("words", "We ship on", "We on ship"),
                damage("words", "Careful", "Careful false"),
                damage("words", "[!NOTE]", "[!TIP]"),
                damage("words", "See [the", "See See [the"),
                damage("words", "Careful", "Careful [macro: x]"),
                damage("signs", "`make x`.", "`make x`"),
                damage("headings", "## Release", "### Release"),
                damage("headings", "## Release plan", "**Release plan**"),
                damage("items", "- second", "\nsecond"),
                damage("items", "  - inner", "- inner"),
                damage("items", "- first", "1. first"),
                damage("tasks", "[x] paint", "[ ] paint"),
                damage("tasks", "* [ ] dry", "* dry"),
                damage("cells", "| red | 10 |", "| red 10 | |"),
                damage("cells", "| red | 10 |", "| 10 | red |"),
                damage("cells", "| red | 10 |", "| red | |"),
                damage("code", "  int b;", "int b;"),
                damage("code", "```java", "```"),
                damage("spans", "`make x`", "make x"),
                damage("links", "[the site](https://example.com/a)", "the site"),
                damage("links", "example.com/a", "example.com/b"),
                damage("links", "[the site](https://example.com/a) and", "the site [and](https://example.com/a)"),
                damage("links", "[[Home]]", "Home"),
                damage("images", "![map](city%20map.png)", ""),
                damage("images", "city%20map", "city"),
                damage("images", "![map]", "![plan]"));
    }

    private static Arguments damage(String measure, String whole, String damaged) {
        return Arguments.of(measure, whole, damaged);
    }

    @ParameterizedTest
    @MethodSource("damages")
    void eachKindOfDamageIsNoticed(String measure, String whole, String damaged) {
        assertThat(MARKDOWN).contains(whole);
        assertThat(Verdict.of(PAGE, MARKDOWN.replace(whole, damaged)).faults())
                .extracting(Fault::measure)
                .contains(measure);
    }

    @Test
    void aSwappedWordCountsAsOneThatIsMissing() {
        Verdict verdict = Verdict.ofWords("<p>one two three four</p>", "one three two four");
        assertThat(verdict.words()).isEqualTo(4);
        assertThat(verdict.missing()).hasSize(1);
    }

    @Test
    void whatTheMacroAddsIsAllowedInItsPlaceOnly() {
        String macro = "<p>x</p><ac:structured-macro ac:name=\"gizmo\"/>";
        assertThat(Verdict.of(macro, "x\n\n[macro: gizmo]\n").isPerfect()).isTrue();
        assertThat(Verdict.of(macro, "[macro: gizmo]\n\nx\n").isPerfect()).isFalse();
        assertThat(Verdict.of(macro, "x\n").isPerfect()).isFalse();
    }

    @Test
    void contentInHtmlTablesIsRead() {
        String storage = "<table><tbody><tr><td colspan=\"2\"><pre>a\n\nb</pre></td></tr>"
                + "<tr><td>c</td><td><ul><li>d</li></ul></td></tr></tbody></table>";
        String markdown =
                "<table>\n<tr>\n<td colspan=\"2\">\n\n```\na\n\nb\n```\n\n</td>\n</tr>\n<tr>\n<td>\n\nc\n\n</td>\n"
                        + "<td>\n\n- d\n\n</td>\n</tr>\n</table>\n";
        assertThat(Verdict.of(storage, markdown).faults()).isEmpty();
        assertThat(Verdict.of(storage, markdown.replace("\n- d\n", "\nd\n")).isPerfect())
                .isFalse();
        assertThat(Verdict.of(storage, markdown.replace("<td colspan=\"2\">", "<td></td><td>"))
                        .isPerfect())
                .isFalse();
    }
}
