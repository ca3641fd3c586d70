package io.askmydocs.connector.confluence.convert.parse;

import java.util.Arrays;
import nu.xom.Element;

/**
 * An element that knows what it is, so that nobody compares names again, and keeps its attributes as the strings they
 * are. XOM's own attributes check every value for what the parser has already refused; read these with
 * {@link Xml#attribute}.
 */
final class StorageElement extends Element {
    private static final String[] NONE = {};

    final Tag tag;
    /** Local names and values in turn. */
    private String[] attributes = NONE;

    private int used;

    StorageElement(String qualifiedName, String namespace) {
        super(qualifiedName, namespace);
        this.tag = Tag.of(qualifiedName);
    }

    /** Another one of that name. XOM checks a name that is new, but not a copied one. */
    StorageElement(StorageElement prototype) {
        super(prototype);
        this.tag = prototype.tag;
    }

    /** The element keeps at least this many attributes without growing. */
    void expect(int count) {
        attributes = new String[2 * count];
    }

    void put(String localName, String value) {
        if (used == attributes.length) {
            attributes = Arrays.copyOf(attributes, used + 4);
        }
        attributes[used] = localName;
        attributes[used + 1] = value;
        used += 2;
    }

    /** The value of the first attribute of that name, or the empty string. */
    String get(String localName) {
        for (int i = 0; i < used; i += 2) {
            if (attributes[i].equals(localName) || attributes[i].equalsIgnoreCase(localName)) {
                return attributes[i + 1];
            }
        }
        return "";
    }
}
