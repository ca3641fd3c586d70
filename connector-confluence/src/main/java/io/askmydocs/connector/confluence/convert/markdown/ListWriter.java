package io.askmydocs.connector.confluence.convert.markdown;

import io.askmydocs.connector.confluence.convert.markdown.Block.Details;
import io.askmydocs.connector.confluence.convert.markdown.Block.Item;
import io.askmydocs.connector.confluence.convert.markdown.Block.ListBlock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints lists, nested by content column, tight unless an item holds blocks. */
final class ListWriter {
    private static final int MAX_NUMBER = 999_999_999;

    /** Two lists of one kind in a row would read as one, so the second changes its markers. */
    enum Style {
        FIRST("- ", "."),
        SECOND("* ", ")");

        private final String bullet;
        private final String delimiter;

        Style(String bullet, String delimiter) {
            this.bullet = bullet;
            this.delimiter = delimiter;
        }

        Style other() {
            return this == FIRST ? SECOND : FIRST;
        }

        String marker(ListBlock list, int number) {
            return list.ordered() ? number + delimiter + " " : bullet;
        }
    }

    private final MarkdownWriter writer;
    private final Output out;

    ListWriter(MarkdownWriter writer, Output out) {
        this.writer = writer;
        this.out = out;
    }

    static boolean touches(@Nullable Block before, Block block) {
        return before instanceof ListBlock first
                && block instanceof ListBlock second
                && first.ordered() == second.ordered();
    }

    void write(ListBlock list, Style style) {
        boolean tight = isTight(list);
        int number =
                Math.max(0, Math.min(list.start(), MAX_NUMBER - list.items().size()));
        boolean first = true;
        for (Item item : list.items()) {
            if (!first && !tight) {
                out.blank();
            }
            item(item, style.marker(list, number++), tight);
            first = false;
        }
    }

    private void item(Item item, String marker, boolean tight) {
        out.open(marker + box(item.state()), " ".repeat(marker.length()));
        List<Block> content = item.content();
        boolean bare = content.isEmpty() || !(content.get(0) instanceof Block.Paragraph);
        if (bare && item.state() != Item.State.PLAIN) {
            out.line("&nbsp;"); // a check box needs a paragraph behind it to be one
            if (!tight) {
                out.blank();
            }
        } else if (content.isEmpty()) {
            out.blank();
        }
        writer.blocks(content, tight);
        out.close();
    }

    private static String box(Item.State state) {
        return switch (state) {
            case PLAIN -> "";
            case OPEN -> "[ ] ";
            case DONE -> "[x] ";
        };
    }

    private static boolean isTight(ListBlock list) {
        List<Item> items = list.items();
        for (int i = 0, n = items.size(); i < n; i++) {
            if (!isTight(items.get(i).content())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTight(List<Block> content) {
        Block before = null;
        for (int i = 0, n = content.size(); i < n; i++) {
            Block block = content.get(i);
            if (block instanceof Details || (before != null && !joins(before, block))) {
                return false;
            }
            before = block;
        }
        return true;
    }

    /** Only a list that can interrupt a paragraph may follow one without a blank line. */
    private static boolean joins(Block before, Block block) {
        return before instanceof Block.Paragraph
                && block instanceof ListBlock list
                && (!list.ordered() || list.start() == 1)
                && !list.items().get(0).content().isEmpty()
                && isTight(list);
    }
}
