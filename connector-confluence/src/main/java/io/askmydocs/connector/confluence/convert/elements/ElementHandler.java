package io.askmydocs.connector.confluence.convert.elements;

import io.askmydocs.connector.confluence.convert.markdown.Flow;
import nu.xom.Element;

/** Converts one family of elements. */
@FunctionalInterface
interface ElementHandler {
    void handle(Element element, Walk walk, Flow out);
}
