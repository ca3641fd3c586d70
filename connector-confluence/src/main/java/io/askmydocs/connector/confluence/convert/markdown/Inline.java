package io.askmydocs.connector.confluence.convert.markdown;

import java.util.List;

/** What stands inside a paragraph, a heading or a table cell. */
public sealed interface Inline extends Node {

    /** Plain text; the writer escapes it. */
    record Text(String value) implements Inline {}

    record Code(String value) implements Inline {}

    record Styled(Style style, List<Inline> content) implements Inline {}

    record Link(String target, List<Inline> label) implements Inline {

        /** Whether following the address could run a script; the writer then prints the label only. */
        public static boolean isUnsafe(String address) {
            return Escapes.isUnsafe(address);
        }
    }

    /** A link to a page by its title, where no address is known. */
    record Wikilink(String title, String label) implements Inline {}

    record Image(String source, String alt) implements Inline {}

    record Anchor(String id) implements Inline {}

    record Formula(String tex) implements Inline {}

    record Break() implements Inline {}

    /** How text is set off; the first three have Markdown delimiters, the others are HTML tags. */
    enum Style {
        STRONG("**", "strong"),
        EMPHASIS("*", "em"),
        STRIKE("~~", "del"),
        SUB("", "sub"),
        SUP("", "sup"),
        UNDERLINE("", "u"),
        MARK("", "mark");

        final String delimiter;
        final String tag;

        Style(String delimiter, String tag) {
            this.delimiter = delimiter;
            this.tag = tag;
        }
    }
}
