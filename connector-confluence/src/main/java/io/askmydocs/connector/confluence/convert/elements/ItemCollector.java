package io.askmydocs.connector.confluence.convert.elements;

import io.askmydocs.connector.confluence.convert.markdown.Block;
import io.askmydocs.connector.confluence.convert.markdown.Block.Item;
import io.askmydocs.connector.confluence.convert.markdown.Block.Item.State;
import io.askmydocs.connector.confluence.convert.markdown.Block.ListBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds a list's items; what stands between two items belongs to the one before. */
final class ItemCollector {
    private final List<Item> items = new ArrayList<>();

    void add(State state, List<Block> content) {
        items.add(new Item(state, content));
    }

    void continueLast(List<Block> more) {
        if (more.isEmpty()) {
            return;
        }
        if (items.isEmpty()) {
            add(State.PLAIN, more);
            return;
        }
        int last = items.size() - 1;
        List<Block> content = new ArrayList<>(items.get(last).content());
        more.forEach(block -> append(content, block));
        items.set(last, new Item(items.get(last).state(), content));
    }

    /** Two bulleted lists below one item read as one. */
    private static void append(List<Block> content, Block block) {
        int last = content.size() - 1;
        if (last >= 0
                && content.get(last) instanceof ListBlock before
                && block instanceof ListBlock next
                && !before.ordered()
                && !next.ordered()) {
            List<Item> joined = new ArrayList<>(before.items());
            joined.addAll(next.items());
            content.set(last, new ListBlock(false, 1, joined));
        } else {
            content.add(block);
        }
    }

    Optional<ListBlock> list(boolean ordered, int start) {
        return items.isEmpty() ? Optional.empty() : Optional.of(new ListBlock(ordered, start, items));
    }
}
