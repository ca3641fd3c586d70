package io.askmydocs.connector.confluence.convert.parse;

import nu.xom.Text;

/**
 * Text that stays the string it is. XOM's own texts keep bytes of UTF-8, and encode and decode them at every use, which
 * costs a fifth of a conversion. Read it with {@link Xml#text} and {@link Xml#textOf}, never with XOM's getValue.
 */
final class Leaf extends Text {
    /** What XOM's getValue would show. */
    private static final Text UNREAD = new Text("[text read past Xml.text]");

    final String value;

    Leaf(String value) {
        super(UNREAD);
        this.value = value;
    }
}
