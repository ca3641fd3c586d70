package io.askmydocs.connector.confluence.convert.parse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nu.xom.Attribute;
import nu.xom.Element;
import nu.xom.Node;
import nu.xom.Text;

/** Shorthand for reading storage elements by their qualified names, whatever namespace the prefixes are bound to. */
public final class Xml {
    private Xml() {}

    /** The attribute's value, or the empty string; the name without its prefix. */
    public static String attribute(Element element, String localName) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            Attribute attribute = element.getAttribute(i);
            if (attribute.getLocalName().equalsIgnoreCase(localName)) {
                return attribute.getValue();
            }
        }
        return "";
    }

    public static boolean is(Node node, String qualifiedName) {
        return node instanceof Element element && element.getQualifiedName().equalsIgnoreCase(qualifiedName);
    }

    public static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (int i = 0; i < element.getChildCount(); i++) {
            if (element.getChild(i) instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    public static Optional<Element> child(Element element, String qualifiedName) {
        return children(element).stream()
                .filter(child -> is(child, qualifiedName))
                .findFirst();
    }

    /** The first child element whose prefix it is, such as {@code ri}. */
    public static Optional<Element> childWithPrefix(Element element, String prefix) {
        return children(element).stream()
                .filter(child -> child.getNamespacePrefix().equals(prefix))
                .findFirst();
    }

    public static boolean isText(Node node) {
        return node instanceof Text;
    }

    /** Looks through everything below an element, without recursion. */
    public static boolean anyElement(Element top, Predicate<Element> test) {
        Deque<Element> open = new ArrayDeque<>();
        open.add(top);
        while (!open.isEmpty()) {
            Element element = open.removeLast();
            if (test.test(element)) {
                return true;
            }
            open.addAll(children(element));
        }
        return false;
    }
}
