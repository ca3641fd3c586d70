package io.askmydocs.connector.confluence.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;

/** The Markdown of a markdown macro, whatever it is, brings neither HTML nor scripts, and ends where its macro ends. */
class AuthorsMarkdownTest {

    private static final List<String> PIECES = List.of(
            "<b>",
            "</b>",
            "<!-- ",
            "<script>",
            "<a href='x'>",
            "`",
            "``",
            "```",
            "~~~",
            "```js",
            "\n",
            "\n\n",
            "\n",
            "    ",
            "  ",
            " ",
            "\t",
            "- ",
            "1. ",
            "> ",
            "# ",
            "|",
            "\n| - |\n",
            "\\",
            "\\\\",
            "[a](javascript:x)",
            "](",
            "[a]: ",
            "[a]:\n",
            "[a](",
            "javascript:x",
            "<javascript:x>",
            "&#106;avascript:x",
            ")",
            "---\n",
            "x",
            "word ",
            "<https://e.x>",
            "*",
            "[^1]: ",
            "===");

    private static final Parser READER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private final ConfluenceStorageToMarkdown converter = new ConfluenceStorageToMarkdown();

    @Test
    void nothingAnAuthorWritesBecomesHtmlOrRunsScripts() {
        Random random = new Random(7);
        for (int run = 0; run < 20_000; run++) {
            StringBuilder markdown = new StringBuilder();
            for (int i = random.nextInt(14); i >= 0; i--) {
                markdown.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            assertHarmless(markdown.toString());
        }
    }

    private void assertHarmless(String markdown) {
        String output = convert(markdown);
        Harm harm = new Harm();
        READER.parse(output).accept(harm);
        assertThat(harm.found).as(markdown + "\n=>\n" + output).isEmpty();
        assertThat(harm.lastText).as(markdown + "\n=>\n" + output).isEqualTo("after");
        assertThat(output).as(markdown).doesNotStartWith("---\n");
    }

    private String convert(String markdown) {
        return converter
                .convert("<ac:structured-macro ac:name=\"markdown\"><ac:plain-text-body><![CDATA[" + markdown
                        + "]]></ac:plain-text-body></ac:structured-macro><p>after</p>")
                .markdown();
    }

    /** What a reader would take for HTML or for a script. */
    private static final class Harm extends AbstractVisitor {

        private final List<String> found = new ArrayList<>();
        private String lastText = "";

        @Override
        public void visit(HtmlBlock node) {
            found.add(node.getLiteral());
        }

        @Override
        public void visit(HtmlInline node) {
            found.add(node.getLiteral());
        }

        @Override
        public void visit(Link node) {
            address(node.getDestination(), node);
        }

        @Override
        public void visit(Image node) {
            address(node.getDestination(), node);
        }

        private void address(String destination, Node node) {
            if (destination.strip().toLowerCase(Locale.ROOT).startsWith("javascript:")) {
                found.add(destination);
            }
            visitChildren(node);
        }

        @Override
        public void visit(Text node) {
            lastText = node.getLiteral();
        }
    }
}
