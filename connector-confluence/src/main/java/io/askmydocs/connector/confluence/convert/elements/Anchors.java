package io.askmydocs.connector.confluence.convert.elements;

import io.askmydocs.connector.confluence.convert.parse.Tag;
import io.askmydocs.connector.confluence.convert.parse.Xml;
import java.util.HashSet;
import java.util.Set;
import nu.xom.Element;

/** The anchors a document links to, read once: a long page may have thousands of them. */
final class Anchors {
    private Anchors() {}

    static Set<String> linkedIn(Element root) {
        Set<String> linked = new HashSet<>();
        Xml.eachElement(root, element -> {
            if (Xml.is(element, Tag.AC_LINK)) {
                linked.add(Xml.attribute(element, "anchor"));
            } else if (Xml.is(element, Tag.A)) {
                String target = Xml.attribute(element, "href");
                linked.add(target.substring(target.indexOf('#') + 1));
            }
        });
        return linked;
    }
}
