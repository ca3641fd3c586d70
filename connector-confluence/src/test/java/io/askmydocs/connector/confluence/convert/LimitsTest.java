package io.askmydocs.connector.confluence.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.connector.confluence.convert.LossReport.Entry;
import org.junit.jupiter.api.Test;

/** What happens past the stated limits. */
class LimitsTest {
    private final ConfluenceStorageToMarkdown converter = new ConfluenceStorageToMarkdown();

    @Test
    void tooLargeADocumentIsKeptAsPlainText() {
        ConfluenceStorageToMarkdown small = new ConfluenceStorageToMarkdown(100);
        String storage =
                "<p>a &lt;b&gt; &amp;amp; caf&eacute;</p><!-- <p>no</p> --><ac:plain-text-body><![CDATA[if (a < b) *c*]]>"
                        + "</ac:plain-text-body><p>last words</p>";

        Conversion conversion = small.convert(storage);

        assertThat(conversion.markdown()).isEqualTo("a \\<b> \\&amp; café if (a < b) \\*c\\* last words\n");
        assertThat(conversion.report().losses()).containsExactly(new Entry("size-limit", "document", 1));
    }

    @Test
    void whatIsNestedTooDeeplyIsKeptAsPlainText() {
        Conversion conversion =
                converter.convert("<div>".repeat(1000) + "<p>deep <b>down</b></p>" + "</div>".repeat(1000));

        assertThat(conversion.markdown()).isEqualTo("deep down\n");
        assertThat(conversion.report().losses()).containsExactly(new Entry("depth-limit", "div", 1));
    }

    @Test
    void aCommentThatNeverEndsHidesNothing() {
        Conversion conversion = converter.convert("<p>before</p><!-- oops <p>after</p>");

        assertThat(conversion.markdown()).contains("before", "oops", "after");
        assertThat(conversion.report().repairs()).contains(new Entry("unclosed-comment", "text", 1));
    }
}
