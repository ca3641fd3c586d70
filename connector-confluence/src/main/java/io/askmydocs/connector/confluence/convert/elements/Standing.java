package io.askmydocs.connector.confluence.convert.elements;

import io.askmydocs.connector.confluence.convert.parse.Xml;
import java.util.Locale;
import java.util.Set;
import nu.xom.Element;
import nu.xom.Node;

/** Tells a macro or image that stands alone, as a block of its own, from one in the midst of text. */
final class Standing {
    private static final Set<String> CONTAINERS = Set.of(
            "storage",
            "ac:rich-text-body",
            "ac:layout-cell",
            "ac:adf-content",
            "div",
            "td",
            "th",
            "blockquote",
            "body");

    private Standing() {}

    /** Whether the parent holds blocks and no text of its own. */
    static boolean holdsBlocks(Element parent) {
        if (!CONTAINERS.contains(parent.getQualifiedName().toLowerCase(Locale.ROOT))) {
            return false;
        }
        for (int i = 0; i < parent.getChildCount(); i++) {
            Node child = parent.getChild(i);
            if (Xml.isText(child) && !child.getValue().isBlank()) {
                return false;
            }
        }
        return true;
    }

    static boolean isFigure(Node node) {
        return node instanceof Element element
                && switch (element.getLocalName()) {
                    case "structured-macro", "macro", "image" -> true;
                    default -> false;
                };
    }
}
