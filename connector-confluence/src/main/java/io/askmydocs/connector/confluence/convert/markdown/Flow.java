package io.askmydocs.connector.confluence.convert.markdown;

import io.askmydocs.connector.confluence.convert.markdown.Inline.Styled;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Collects blocks and inlines in document order, as storage format mixes them: a macro that becomes a block may
 * stand in the middle of a paragraph, an emphasis may hold paragraphs.
 */
public final class Flow {
    private final List<Node> nodes = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    public void add(Node node) {
        if (node instanceof Text more) {
            text(more.value());
        } else {
            endText();
            nodes.add(node);
        }
    }

    public void addAll(Iterable<? extends Node> more) {
        more.forEach(this::add);
    }

    /** Adjacent texts become one, so that the writer sees what the reader will see. */
    public void text(String value) {
        text.append(value);
    }

    private void endText() {
        if (!text.isEmpty()) {
            nodes.add(new Text(text.toString()));
            text.setLength(0);
        }
    }

    public List<Node> nodes() {
        endText();
        return nodes;
    }

    /** Everything as blocks: runs of inlines become paragraphs. */
    public List<Block> blocks() {
        return Runs.blocks(nodes());
    }

    /** Everything as inlines: blocks are laid out on one line, separated by breaks. */
    public List<Inline> inlines() {
        return Runs.inlines(nodes());
    }

    /** Applies a style to every run of inlines, inside the paragraphs too, white space at the edges left outside. */
    public void style(Inline.Style style, Flow content) {
        wrap(content, run -> new Styled(style, run));
    }

    /** As {@link #style}, for anything that encloses inlines, such as a link. */
    public void wrap(Flow content, Function<List<Inline>, Inline> wrapper) {
        Runs.split(content.nodes(), run -> addAll(Edges.wrap(run, wrapper)), block -> add(wrapped(block, wrapper)));
    }

    private static Block wrapped(Block block, Function<List<Inline>, Inline> wrapper) {
        return block instanceof Block.Paragraph paragraph
                ? new Block.Paragraph(Edges.wrap(paragraph.content(), wrapper))
                : block;
    }
}
