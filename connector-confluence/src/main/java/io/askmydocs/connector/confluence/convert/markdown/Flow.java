package io.askmydocs.connector.confluence.convert.markdown;

import io.askmydocs.connector.confluence.convert.markdown.Inline.Styled;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Collects blocks and inlines in document order, as storage format mixes them: a macro that becomes a block may
 * stand in the middle of a paragraph, an emphasis may hold paragraphs.
 */
public final class Flow {
    /** Most hold a node or two. */
    private final List<Node> nodes = new ArrayList<>(2);

    /** How many of the nodes are blocks. */
    private int blocks;

    private @Nullable String text;
    private @Nullable StringBuilder longer;
    /** The content of the last node, while it may still grow. */
    private @Nullable Flow joined;

    public void add(Node node) {
        if (node instanceof Text more) {
            text(more.value());
        } else {
            endText();
            if (!joinsLast(node)) {
                endJoined();
                nodes.add(node);
                blocks += node instanceof Block ? 1 : 0;
            }
        }
    }

    /**
     * What was cut in two, by a comment's marker for instance, becomes one again: side by side their marks would not be read.
     */
    private boolean joinsLast(Node node) {
        if (node instanceof Styled more
                && !nodes.isEmpty()
                && nodes.get(nodes.size() - 1) instanceof Styled styled
                && styled.style() == more.style()) {
            joined(styled.content()).addAll(more.content());
            return true;
        }
        return false;
    }

    private Flow joined(List<Inline> before) {
        Flow content = joined;
        if (content == null) {
            content = new Flow();
            content.addAll(before);
            joined = content;
        }
        return content;
    }

    private void endJoined() {
        if (joined != null) {
            int last = nodes.size() - 1;
            Inline.Style style = ((Styled) nodes.get(last)).style();
            nodes.set(last, new Styled(style, Runs.onlyInlines(joined.nodes())));
            joined = null;
        }
    }

    public void addAll(List<? extends Node> more) {
        for (int i = 0, n = more.size(); i < n; i++) {
            add(more.get(i));
        }
    }

    /** Adjacent texts become one, so that the writer sees what the reader will see. */
    public void text(String value) {
        if (value.isEmpty()) {
            return;
        }
        if (text == null) {
            text = value;
        } else {
            StringBuilder joined = longer == null ? new StringBuilder(text) : longer;
            longer = joined.append(value);
        }
    }

    private void endText() {
        if (text != null) {
            endJoined();
            nodes.add(new Text(longer == null ? text : longer.toString()));
            text = null;
            longer = null;
        }
    }

    /** Nothing that is in the making is left open behind what is added next. */
    private void settle() {
        endText();
        endJoined();
    }

    public List<Node> nodes() {
        settle();
        return nodes;
    }

    public boolean isEmpty() {
        return nodes.isEmpty() && text == null;
    }

    /** Adds everything of another flow as blocks. */
    public void addBlocks(Flow more) {
        settle();
        int before = nodes.size();
        more.blocksInto(nodes);
        blocks += nodes.size() - before;
    }

    private void blocksInto(List<? super Block> target) {
        settle();
        if (blocks == nodes.size()) {
            target.addAll(Runs.onlyBlocks(nodes));
        } else if (blocks == 0) {
            Runs.addParagraphs(Runs.onlyInlines(nodes), target);
        } else {
            Runs.addRuns(nodes, target);
        }
    }

    /** A paragraph of plain text; nothing when the text is blank. */
    public static List<Block> paragraph(String text) {
        String trimmed = Edges.trim(text);
        return trimmed.isEmpty() ? List.of() : List.of(new Block.Paragraph(List.of(new Text(trimmed))));
    }

    /** Everything as blocks: runs of inlines become paragraphs. */
    public List<Block> blocks() {
        settle();
        if (blocks == nodes.size()) {
            return Runs.onlyBlocks(nodes);
        }
        List<Block> all = new ArrayList<>(2);
        blocksInto(all);
        return all;
    }

    /** Everything as inlines: blocks are laid out on one line, separated by breaks. */
    public List<Inline> inlines() {
        settle();
        return blocks == 0 ? Runs.onlyInlines(nodes) : Runs.onOneLine(nodes);
    }

    /** Whether a reader would see nothing of it. */
    public boolean isBlank() {
        for (Node node : nodes()) {
            if (!(node instanceof Inline inline) || !Edges.isBlank(inline)) {
                return false;
            }
        }
        return true;
    }

    /** Applies a style to every run of inlines, inside the paragraphs too, white space at the edges left outside. */
    public void style(Inline.Style style, Flow content) {
        wrap(content, run -> new Styled(style, Nested.without(style, run)));
    }

    /** As {@link #style}, for anything that encloses inlines, such as a link. */
    public void wrap(Flow content, Function<List<Inline>, Inline> wrapper) {
        content.settle();
        if (content.blocks == 0) {
            addAll(Edges.wrap(Runs.onlyInlines(content.nodes), wrapper));
            return;
        }
        for (Object piece : Runs.split(content.nodes)) {
            if (piece instanceof Block.Paragraph paragraph) {
                add(new Block.Paragraph(Edges.wrap(paragraph.content(), wrapper)));
            } else if (piece instanceof Block block) {
                add(block);
            } else if (piece instanceof Runs.Run run) {
                addAll(Edges.wrap(run.content(), wrapper));
            }
        }
    }
}
