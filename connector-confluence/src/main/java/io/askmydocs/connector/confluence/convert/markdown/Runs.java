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
    static List<Object> split(List<? extends Node> nodes) {
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

    @SuppressWarnings("unchecked")
    static List<Block> onlyBlocks(List<Node> nodes) {
        return (List<Block>) (List<?>) nodes;
    }

    @SuppressWarnings("unchecked")
    static List<Inline> onlyInlines(List<Node> nodes) {
        return (List<Inline>) (List<?>) nodes;
    }

    /** Blocks as they are, and runs of inlines as paragraphs. */
    static void addRuns(List<Node> nodes, List<? super Block> blocks) {
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
    static void addParagraphs(List<Inline> run, List<? super Block> blocks) {
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

    static List<Inline> onOneLine(List<? extends Node> nodes) {
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
