package io.askmydocs.connector.confluence.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

/** What a page says of itself in its page properties is there for programs, too. */
class PagePropertiesTest {

    @Test
    void tablesOfTwoColumnsNamePropertiesInOrderAndTheFirstOfANameCounts() {
        Conversion page = convert("<tr><th>Owner</th><td><ac:link><ri:user ri:account-id=\"5b1\"/></ac:link></td></tr>"
                + "<tr><th><strong>Due</strong></th><td><time datetime=\"2026-12-01\"/></td></tr>"
                + "<tr><th>Link</th><td><p><a href=\"https://example.com\">here</a></p><p>a_b</p></td></tr>"
                + "<tr><th>Owner</th><td>somebody else</td></tr><tr><th></th><td>nameless</td></tr>");

        assertThat(page.properties())
                .containsExactly(
                        entry("Owner", "@Ada Lovelace"), entry("Due", "2026-12-01"), entry("Link", "here\na_b"));
    }

    @Test
    void otherTablesNameNone() {
        assertThat(convert("<tr><td>a</td><td>b</td><td>c</td></tr>").properties())
                .isEmpty();
        assertThat(new ConfluenceStorageToMarkdown()
                        .convert("<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>")
                        .properties())
                .isEmpty();
    }

    @Test
    void aHeaderRowIsNoProperty() {
        assertThat(convert("<tr><th>Key</th><th>Value</th></tr><tr><td>a</td><td>b</td></tr>")
                        .properties())
                .containsExactly(entry("a", "b"));
    }

    private static Conversion convert(String rows) {
        return new ConfluenceStorageToMarkdown()
                .convert(
                        "<ac:structured-macro ac:name=\"details\"><ac:rich-text-body><table><tbody>" + rows
                                + "</tbody></table></ac:rich-text-body></ac:structured-macro>",
                        new SampleContext());
    }
}
