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
    private final Lines lines = new Lines();

    private MarkdownWriter() {}

    public static String write(List<Block> blocks) {
        MarkdownWriter writer = new MarkdownWriter();
        writer.blocks(blocks, false);
        return writer.lines.toString();
    }

    void blocks(List<Block> blocks, boolean tight) {
        Block before = null;
        ListWriter.Style style = ListWriter.Style.FIRST;
        for (Block block : blocks) {
            if (before != null && !tight) {
                lines.blank();
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
            lines.line("#".repeat(heading.level()) + " " + InlineWriter.write(heading.content(), Place.HEADING));
        } else if (block instanceof CodeBlock code) {
            code(code);
        } else if (block instanceof ListBlock list) {
            new ListWriter(this, lines).write(list, style);
        } else if (block instanceof Table table) {
            new TableWriter(this, lines).write(table);
        } else if (block instanceof Quote quote) {
            quote(quote.content());
        } else if (block instanceof Alert alert) {
            alert(alert);
        } else if (block instanceof Details details) {
            details(details);
        } else if (block instanceof Block.MathBlock math) {
            fenced("$$", math.tex());
        } else if (block instanceof Block.Rule) {
            // At the very top three hyphens would open front matter, behind a bullet they would swallow it.
            lines.line(before == null ? "___" : "---");
        }
    }

    private void paragraph(Paragraph paragraph) {
        InlineWriter.write(paragraph.content(), Place.PARAGRAPH).lines().forEach(lines::line);
    }

    private void code(CodeBlock code) {
        String fence = Escapes.fence(code.text(), 3);
        lines.line(fence + code.language());
        body(code.text());
        lines.line(fence);
    }

    private void fenced(String fence, String text) {
        lines.line(fence);
        body(text);
        lines.line(fence);
    }

    private void body(String text) {
        String rest = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        if (!rest.isEmpty() || !text.isEmpty()) {
            for (String line : rest.split("\n", -1)) {
                lines.line(line);
            }
        }
    }

    private void quote(List<Block> content) {
        lines.open("> ", "> ");
        blocks(content, false);
        lines.close();
    }

    private void alert(Alert alert) {
        lines.open("> ", "> ");
        lines.line("[!" + alert.kind() + "]");
        if (!alert.content().isEmpty() && !(alert.content().get(0) instanceof Paragraph)) {
            lines.blank();
        }
        blocks(alert.content(), false);
        lines.close();
    }

    private void details(Details details) {
        lines.line("<details>");
        lines.line("<summary>" + Escapes.html(details.summary()) + "</summary>");
        lines.blank();
        if (!details.content().isEmpty()) {
            blocks(details.content(), false);
            lines.blank();
        }
        lines.line("</details>");
    }
}
