package io.askmydocs.connector.confluence.convert.markdown;

import io.askmydocs.connector.confluence.convert.markdown.Block.CodeBlock;
import io.askmydocs.connector.confluence.convert.markdown.Block.Item;
import io.askmydocs.connector.confluence.convert.markdown.Block.ListBlock;
import io.askmydocs.connector.confluence.convert.markdown.Block.Paragraph;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Break;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Code;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Text;
import java.util.List;

/** Lays blocks out on one line, for the places that hold no blocks: headings, labels, cells of a GFM table. */
final class Flatten {
    private Flatten() {}

    /** Whether the blocks still read well on one line: paragraphs, and lists of one level. */
    static boolean readsWell(List<Block> blocks) {
        for (Block block : blocks) {
            boolean fits = block instanceof Paragraph || (block instanceof ListBlock list && isFlat(list));
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFlat(ListBlock list) {
        for (Item item : list.items()) {
            List<Block> content = item.content();
            boolean oneLine = content.isEmpty() || (content.size() == 1 && content.get(0) instanceof Paragraph);
            if (item.state() != Item.State.PLAIN || !oneLine) {
                return false;
            }
        }
        return true;
    }

    static List<Inline> blocks(List<Block> blocks) {
        return blocks.size() == 1 && blocks.get(0) instanceof Paragraph paragraph
                ? paragraph.content()
                : Runs.onOneLine(blocks);
    }

    static void appendPiece(List<Inline> content, Flow line) {
        if (!line.isEmpty() && !Edges.trim(content).isEmpty()) {
            line.add(new Break());
        }
        line.addAll(content);
    }

    static void append(Block block, Flow line) {
        if (block instanceof Paragraph paragraph) {
            appendPiece(paragraph.content(), line);
        } else if (block instanceof Block.Heading heading) {
            appendPiece(heading.content(), line);
        } else if (block instanceof CodeBlock code) {
            code.text().lines().forEach(text -> appendPiece(List.of(new Code(text)), line));
        } else if (block instanceof Block.AuthorsMarkdown markdown) {
            markdown.markdown().lines().forEach(text -> appendPiece(List.of(new Text(text)), line));
        } else if (block instanceof Block.MathBlock math) {
            appendPiece(List.of(new Inline.Formula(math.tex())), line);
        } else if (block instanceof ListBlock list) {
            appendItems(list, line);
        } else if (block instanceof Block.Table table) {
            table.rows().forEach(row -> row.cells().forEach(cell -> appendAll(cell.content(), line)));
        } else if (block instanceof Block.Quote quote) {
            appendAll(quote.content(), line);
        } else if (block instanceof Block.Alert alert) {
            appendAll(alert.content(), line);
        } else if (block instanceof Block.Details details) {
            appendPiece(List.of(new Text(details.summary())), line);
            appendAll(details.content(), line);
        }
    }

    private static void appendAll(List<Block> blocks, Flow line) {
        blocks.forEach(block -> append(block, line));
    }

    private static void appendItems(ListBlock list, Flow line) {
        int number = list.start();
        for (Item item : list.items()) {
            appendPiece(List.of(new Text(marker(list, number++, item))), line);
            Flow content = new Flow();
            appendAll(item.content(), content);
            content.nodes().forEach(line::add);
        }
    }

    private static String marker(ListBlock list, int number, Item item) {
        String bullet = list.ordered() ? number + ". " : "- ";
        return switch (item.state()) {
            case PLAIN -> bullet;
            case OPEN -> bullet + "[ ] ";
            case DONE -> bullet + "[x] ";
        };
    }
}
