package io.askmydocs.connector.confluence.convert.elements;

import io.askmydocs.connector.confluence.convert.markdown.Flow;
import nu.xom.Element;

/** Elements that leave nothing of themselves: their content passes through, or nothing does. */
final class Dropped {
    private Dropped() {}

    static void transparent(Element element, Walk walk, Flow out) {
        walk.childrenInto(element, out);
    }

    /** Never loses text, whatever it is. */
    static void unknown(Element element, Walk walk, Flow out) {
        walk.losses().loss("unknown-element", element.getQualifiedName());
        walk.childrenInto(element, out);
    }

    static void counted(Element element, Walk walk, Flow out) {
        walk.losses().loss("dropped-element", element.getQualifiedName());
    }

    /** Machine text that no reader of the page ever sees. */
    static void silent(Element element, Walk walk, Flow out) {}
}
