package io.askmydocs.connector.confluence.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.askmydocs.connector.confluence.convert.judge.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Content that tries to leave the place where it stands. */
class HostileStructureTest {
    private static final String CODE = "<ac:structured-macro ac:name=\"code\"><ac:plain-text-body><![CDATA[%s]]>"
            + "</ac:plain-text-body></ac:structured-macro>";

    private final ConfluenceStorageToMarkdown converter = new ConfluenceStorageToMarkdown();

    private void isPerfect(String storage) {
        assertThat(Verdict.of(storage, converter.convert(storage).markdown()).faults())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```\ninner\n```",
                "````\n```\ninner\n```\n````",
                "~~~\n```",
                "</td></tr></table>",
                "\n\n</details>\n\n",
                "| a | b |\n| --- | --- |",
                "> quote\n- item\n\n    indented",
                "-->\n<!--",
                "$$\nx\n$$"
            })
    void aFenceHoldsWhateverIsInIt(String code) {
        String macro = CODE.formatted(code);
        isPerfect(macro);
        isPerfect("<table><tbody><tr><td>x</td><td>" + macro + "</td></tr></tbody></table>");
        isPerfect("<ul><li>x" + macro + "<ol><li>" + macro + "</li></ol></li></ul>");
        isPerfect("<ac:structured-macro ac:name=\"expand\"><ac:rich-text-body><table><tbody><tr><td><ul><li>" + macro
                + "</li></ul></td></tr></tbody></table></ac:rich-text-body></ac:structured-macro>");
        isPerfect("<blockquote>" + macro + "</blockquote>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&lt;/summary&gt;&lt;script&gt;x&lt;/script&gt;",
                "&quot; onload=&quot;x",
                "**bold** `code`",
                "&lt;!--",
                "a | b",
                "# h"
            })
    void aTitleStaysText(String title) {
        for (String macro : new String[] {"expand", "panel", "info", "ui-tab"}) {
            String storage = "<ac:structured-macro ac:name=\"" + macro + "\"><ac:parameter ac:name=\"title\">" + title
                    + "</ac:parameter><ac:rich-text-body><p>body</p></ac:rich-text-body></ac:structured-macro>";
            isPerfect(storage);
            isPerfect("<table><tbody><tr><td>" + storage + "</td></tr></tbody></table>");
        }
    }

    @Test
    void noParameterLeaks() {
        String storage = "<ac:structured-macro ac:name=\"%s\"><ac:parameter ac:name=\"zz\">LEAK</ac:parameter>"
                + "<ac:rich-text-body><p>body</p></ac:rich-text-body></ac:structured-macro>";
        for (String macro : new String[] {
            "info", "panel", "expand", "section", "excerpt", "details", "jira", "children", "toc", "status", "nobody"
        }) {
            assertThat(converter.convert(storage.formatted(macro)).markdown())
                    .contains("body")
                    .doesNotContain("LEAK");
        }
    }

    @Test
    void everyMalformedDocumentOfTheCorpusIsTaken() throws IOException {
        Optional<Corpus> corpus = Corpus.find();
        assumeTrue(corpus.isPresent(), "No shared/corpus beside the repository: its malformed documents are skipped.");
        int taken = 0;
        for (Path document : corpus.get().documents()) {
            if (corpus.get().isMalformed(document)) {
                String storage = Corpus.read(document);
                String markdown = converter.convert(storage).markdown();
                assertThat(Verdict.ofWords(storage, markdown).missing())
                        .as(corpus.get().name(document))
                        .isEmpty();
                taken++;
            }
        }
        assertThat(taken).isPositive();
    }
}
