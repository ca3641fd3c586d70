package io.askmydocs.connector.confluence.convert.markdown;

import io.askmydocs.connector.confluence.convert.markdown.Block.Paragraph;
import java.util.ArrayList;
import java.util.List;

/** Sorts a mixed sequence into blocks and runs of inlines. */
final class Runs {
    private Runs() {}

    /** A stretch of inlines between two blocks. */
    record Run(List<Inline> content) {}

    /** The sequence with every stretch of inlines as one {@link Run}; blocks as they are. */
    static List<Object> split(List<Node> nodes) {
        List<Object> pieces = new ArrayList<>();
        List<Inline> run = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof Inline inline) {
                run.add(inline);
            } else {
                if (!run.isEmpty()) {
                    pieces.add(new Run(run));
                    run = new ArrayList<>();
                }
                pieces.add(node);
            }
        }
        if (!run.isEmpty()) {
            pieces.add(new Run(run));
        }
        return pieces;
    }

    static List<Block> blocks(List<Node> nodes) {
        if (countInlines(nodes) == 0) {
            return onlyBlocks(nodes);
        }
        List<Block> blocks = new ArrayList<>(2);
        addBlocks(nodes, blocks);
        return blocks;
    }

    /** Adds blocks as they are and runs of inlines as paragraphs. */
    static void addBlocks(List<Node> nodes, List<? super Block> blocks) {
        int inlines = countInlines(nodes);
        if (inlines == 0) {
            blocks.addAll(onlyBlocks(nodes));
        } else if (inlines == nodes.size()) {
            addParagraphs(onlyInlines(nodes), blocks);
        } else {
            addRuns(nodes, blocks);
        }
    }

    private static int countInlines(List<Node> nodes) {
        int inlines = 0;
        for (int i = 0, n = nodes.size(); i < n; i++) {
            inlines += nodes.get(i) instanceof Inline ? 1 : 0;
        }
        return inlines;
    }

    static boolean isInline(List<Node> nodes) {
        return countInlines(nodes) == nodes.size();
    }

    @SuppressWarnings("unchecked")
    private static List<Block> onlyBlocks(List<Node> nodes) {
        return (List<Block>) (List<?>) nodes;
    }

    @SuppressWarnings("unchecked")
    static List<Inline> onlyInlines(List<Node> nodes) {
        return (List<Inline>) (List<?>) nodes;
    }

    private static void addRuns(List<Node> nodes, List<? super Block> blocks) {
        int start = 0;
        for (int i = 0, n = nodes.size(); i < n; i++) {
            if (nodes.get(i) instanceof Block block) {
                addParagraphs(onlyInlines(nodes.subList(start, i)), blocks);
                blocks.add(block);
                start = i + 1;
            }
        }
        addParagraphs(onlyInlines(nodes.subList(start, nodes.size())), blocks);
    }

    /** Two breaks in a row read as a new paragraph; what shows nothing vanishes. */
    private static void addParagraphs(List<Inline> run, List<? super Block> blocks) {
        int start = 0;
        for (int i = 0; i < run.size(); i++) {
            if (run.get(i) instanceof Inline.Break && isBreakAfterBlanks(run, i)) {
                addParagraph(run.subList(start, i), blocks);
                start = i + 1;
            }
        }
        addParagraph(start == 0 ? run : run.subList(start, run.size()), blocks);
    }

    private static boolean isBreakAfterBlanks(List<Inline> run, int at) {
        int next = at + 1;
        while (next < run.size() && !(run.get(next) instanceof Inline.Break) && Edges.isBlank(run.get(next))) {
            next++;
        }
        return next < run.size() && run.get(next) instanceof Inline.Break;
    }

    private static void addParagraph(List<Inline> content, List<? super Block> blocks) {
        if (content.isEmpty()) {
            return;
        }
        List<Inline> trimmed = Edges.trim(content);
        if (!trimmed.isEmpty()) {
            blocks.add(new Paragraph(trimmed));
        }
    }

    static List<Inline> inlines(List<Node> nodes) {
        if (isInline(nodes)) {
            return onlyInlines(nodes);
        }
        Flow line = new Flow();
        for (Object piece : split(nodes)) {
            if (piece instanceof Run run) {
                Flatten.appendPiece(run.content(), line);
            } else {
                Flatten.append((Block) piece, line);
            }
        }
        return onlyInlines(line.nodes());
    }
}
