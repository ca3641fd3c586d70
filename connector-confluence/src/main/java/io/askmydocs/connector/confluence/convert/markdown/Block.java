package io.askmydocs.connector.confluence.convert.markdown;

import java.util.List;

/** The blocks of a document. */
public sealed interface Block extends Node {

    record Heading(int level, List<Inline> content) implements Block {}

    record Paragraph(List<Inline> content) implements Block {}

    /** Kept to the letter; the language may be empty. */
    record CodeBlock(String language, String text) implements Block {}

    record MathBlock(String tex) implements Block {}

    /** Markdown that an author wrote; what could harm the rest of the document is made harmless. */
    record AuthorsMarkdown(String markdown) implements Block {}

    record Quote(List<Block> content) implements Block {}

    record Alert(Kind kind, List<Block> content) implements Block {
        /** GitHub's five. */
        public enum Kind {
            NOTE,
            TIP,
            IMPORTANT,
            WARNING,
            CAUTION
        }
    }

    record ListBlock(boolean ordered, int start, List<Item> items) implements Block {}

    /** One list item; a task when it has a state. */
    record Item(State state, List<Block> content) {
        /** The check box before an item. */
        public enum State {
            PLAIN,
            OPEN,
            DONE
        }
    }

    record Rule() implements Block {}

    record Details(String summary, List<Block> content) implements Block {

        /** Confluence shows a text of its own where the author gave no title. */
        public static Details of(String title, List<Block> content) {
            return new Details(title.isEmpty() ? "Click here to expand…" : title, content);
        }
    }

    record Table(List<Row> rows) implements Block {}

    record Row(boolean header, List<Cell> cells) {}

    record Cell(boolean header, int columns, int rows, List<Block> content) {}
}
