package io.askmydocs.connector.confluence.convert.markdown;

import io.askmydocs.connector.confluence.convert.markdown.Block.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Sorts a mixed sequence into blocks and runs of inlines. */
final class Runs {
    private Runs() {}

    static void split(List<Node> nodes, Consumer<List<Inline>> onRun, Consumer<Block> onBlock) {
        List<Inline> run = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof Inline inline) {
                run.add(inline);
            } else {
                if (!run.isEmpty()) {
                    onRun.accept(run);
                    run = new ArrayList<>();
                }
                onBlock.accept((Block) node);
            }
        }
        if (!run.isEmpty()) {
            onRun.accept(run);
        }
    }

    static List<Block> blocks(List<Node> nodes) {
        List<Block> blocks = new ArrayList<>();
        split(nodes, run -> addParagraphs(run, blocks), block -> addBlock(block, blocks));
        return blocks;
    }

    private static void addBlock(Block block, List<Block> blocks) {
        if (block instanceof Paragraph paragraph) {
            addParagraphs(paragraph.content(), blocks);
        } else {
            blocks.add(block);
        }
    }

    /** Two breaks in a row read as a new paragraph; what shows nothing vanishes. */
    private static void addParagraphs(List<Inline> run, List<Block> blocks) {
        int start = 0;
        for (int i = 0; i < run.size(); i++) {
            if (run.get(i) instanceof Inline.Break && isBreakAfterBlanks(run, i)) {
                addParagraph(run.subList(start, i), blocks);
                start = i + 1;
            }
        }
        addParagraph(run.subList(start, run.size()), blocks);
    }

    private static boolean isBreakAfterBlanks(List<Inline> run, int at) {
        int next = at + 1;
        while (next < run.size() && Edges.isBlank(run.get(next)) && !(run.get(next) instanceof Inline.Break)) {
            next++;
        }
        return next < run.size() && run.get(next) instanceof Inline.Break;
    }

    private static void addParagraph(List<Inline> content, List<Block> blocks) {
        List<Inline> trimmed = Edges.trim(content);
        if (!trimmed.isEmpty()) {
            blocks.add(new Paragraph(trimmed));
        }
    }

    static List<Inline> inlines(List<Node> nodes) {
        Flow line = new Flow();
        split(nodes, run -> Flatten.appendPiece(run, line), block -> Flatten.append(block, line));
        List<Inline> all = new ArrayList<>();
        line.nodes().forEach(node -> all.add((Inline) node));
        return all;
    }
}
