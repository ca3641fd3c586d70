package io.askmydocs.connector.confluence.convert.elements;

import io.askmydocs.connector.confluence.convert.parse.Xml;
import java.util.Set;
import nu.xom.Element;
import nu.xom.Node;
import nu.xom.ParentNode;
import nu.xom.Text;
import org.jspecify.annotations.Nullable;

/** All text a reader would see below a node, without recursion; parameters and other machine text left out. */
final class PlainText {
    private static final Set<String> SILENT = Set.of(
            "ac:parameter",
            "ac:default-parameter",
            "ac:adf-attribute",
            "ac:adf-fallback",
            "ac:task-id",
            "ac:task-uuid",
            "ac:task-status",
            "script",
            "style",
            "ac:placeholder");

    private PlainText() {}

    static String of(Element top) {
        StringBuilder text = new StringBuilder();
        Node node = top;
        while (node != null) {
            if (node instanceof Text leaf) {
                text.append(leaf.getValue());
            }
            node = next(node, top);
            if (node instanceof Element) {
                text.append(' ');
            }
        }
        return text.toString();
    }

    private static @Nullable Node next(Node node, Element top) {
        if (node instanceof Element element && element.getChildCount() > 0 && !isSilent(element)) {
            return element.getChild(0);
        }
        Node at = node;
        while (!at.equals(top)) {
            ParentNode parent = at.getParent();
            int sibling = parent.indexOf(at) + 1;
            if (sibling < parent.getChildCount()) {
                return parent.getChild(sibling);
            }
            at = parent;
        }
        return null;
    }

    static boolean isSilent(Element element) {
        return SILENT.stream().anyMatch(name -> Xml.is(element, name));
    }
}
