package io.askmydocs.connector.confluence.convert.markdown;

import io.askmydocs.connector.confluence.convert.markdown.Block.Alert;
import io.askmydocs.connector.confluence.convert.markdown.Block.CodeBlock;
import io.askmydocs.connector.confluence.convert.markdown.Block.Details;
import io.askmydocs.connector.confluence.convert.markdown.Block.Heading;
import io.askmydocs.connector.confluence.convert.markdown.Block.ListBlock;
import io.askmydocs.connector.confluence.convert.markdown.Block.Paragraph;
import io.askmydocs.connector.confluence.convert.markdown.Block.Quote;
import io.askmydocs.connector.confluence.convert.markdown.Block.Table;
import io.askmydocs.connector.confluence.convert.markdown.InlineWriter.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints a tree of blocks as GFM that reads back as the same tree. It alone knows prefixes, blank lines and escapes. */
public final class MarkdownWriter {
    private final Output out = new Output();
    private final InlineWriter inlines = new InlineWriter(out);
    private final ListWriter lists = new ListWriter(this, out);
    private final TableWriter tables = new TableWriter(this, out, inlines);

    private MarkdownWriter() {}

    public static String write(List<Block> blocks) {
        MarkdownWriter writer = new MarkdownWriter();
        writer.blocks(blocks, false);
        return writer.out.finish();
    }

    void blocks(List<Block> blocks, boolean tight) {
        Block before = null;
        ListWriter.Style style = ListWriter.Style.FIRST;
        for (int i = 0, n = blocks.size(); i < n; i++) {
            Block block = blocks.get(i);
            if (before != null && !tight) {
                out.blank();
            }
            style = ListWriter.touches(before, block) ? style.other() : ListWriter.Style.FIRST;
            block(block, before, style);
            before = block;
        }
    }

    private void block(Block block, @Nullable Block before, ListWriter.Style style) {
        if (block instanceof Paragraph paragraph) {
            paragraph(paragraph);
        } else if (block instanceof Heading heading) {
            out.startLine();
            out.append("######", 0, heading.level()).append(" ");
            inlines.write(heading.content(), Place.HEADING);
            out.append("\n");
        } else if (block instanceof CodeBlock code) {
            code(code);
        } else if (block instanceof ListBlock list) {
            lists.write(list, style);
        } else if (block instanceof Table table) {
            tables.write(table);
        } else if (block instanceof Quote quote) {
            quote(quote.content());
        } else if (block instanceof Alert alert) {
            alert(alert);
        } else if (block instanceof Details details) {
            details(details);
        } else if (block instanceof Block.MathBlock math) {
            fenced("$$", math.tex());
        } else if (block instanceof Block.AuthorsMarkdown foreign) {
            for (String line : Foreign.lines(foreign.markdown())) {
                out.line(line);
            }
        } else if (block instanceof Block.Rule) {
            // At the very top three hyphens would open front matter, behind a bullet they would swallow it.
            out.line(before == null ? "___" : "---");
        }
    }

    private void paragraph(Paragraph paragraph) {
        out.startLine();
        inlines.write(paragraph.content(), Place.PARAGRAPH);
        out.endLine();
    }

    private void code(CodeBlock code) {
        String fence = Escapes.fence(code.text(), 3);
        out.line(fence + code.language());
        body(code.text());
        out.line(fence);
    }

    private void fenced(String fence, String text) {
        out.line(fence);
        body(text);
        out.line(fence);
    }

    private void body(String text) {
        if (!text.isEmpty()) {
            out.lines(text);
        }
    }

    private void quote(List<Block> content) {
        out.open("> ", "> ");
        blocks(content, false);
        out.close();
    }

    private void alert(Alert alert) {
        out.open("> ", "> ");
        out.line("[!" + alert.kind() + "]");
        if (!alert.content().isEmpty() && !(alert.content().get(0) instanceof Paragraph)) {
            out.blank();
        }
        blocks(alert.content(), false);
        out.close();
    }

    private void details(Details details) {
        out.line("<details>");
        out.line("<summary>" + Escapes.html(details.summary()) + "</summary>");
        out.blank();
        if (!details.content().isEmpty()) {
            blocks(details.content(), false);
            out.blank();
        }
        out.line("</details>");
    }
}
