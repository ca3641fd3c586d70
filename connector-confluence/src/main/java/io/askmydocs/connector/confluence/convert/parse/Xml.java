package io.askmydocs.connector.confluence.convert.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nu.xom.Element;
import nu.xom.Node;
import org.jspecify.annotations.Nullable;

/** Shorthand for reading a storage tree. */
public final class Xml {
    private Xml() {}

    /** What an element is; nothing for text. */
    public static @Nullable Tag tag(Node node) {
        return node instanceof StorageElement element ? element.tag : null;
    }

    public static boolean is(Node node, Tag tag) {
        return node instanceof StorageElement element && element.tag == tag;
    }

    public static boolean isResource(Node node) {
        return node instanceof StorageElement element && element.tag.isResource();
    }

    /** The attribute's value, or the empty string; the name without its prefix. */
    public static String attribute(Element element, String localName) {
        return element instanceof StorageElement known ? known.get(localName) : "";
    }

    /** The first of the attributes that says anything, or the empty string. */
    public static String firstAttribute(Element element, String... localNames) {
        for (String name : localNames) {
            String value = attribute(element, name).strip();
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    public static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (int i = 0, n = element.getChildCount(); i < n; i++) {
            if (element.getChild(i) instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    public static @Nullable Element child(Element element, Tag tag) {
        for (int i = 0, n = element.getChildCount(); i < n; i++) {
            if (is(element.getChild(i), tag)) {
                return (Element) element.getChild(i);
            }
        }
        return null;
    }

    /** The first resource identifier straight below. */
    public static @Nullable Element resource(Element element) {
        for (int i = 0, n = element.getChildCount(); i < n; i++) {
            if (isResource(element.getChild(i))) {
                return (Element) element.getChild(i);
            }
        }
        return null;
    }

    /** What a text says; nothing for an element. */
    public static @Nullable String text(Node node) {
        return node instanceof Leaf leaf ? leaf.value : null;
    }

    /** Moves nodes to the start of an element, set off from what is there by a space. */
    public static void prepend(List<Node> nodes, Element parent) {
        parent.insertChild(new Leaf(" "), 0);
        for (int i = nodes.size() - 1; i >= 0; i--) {
            nodes.get(i).detach();
            parent.insertChild(nodes.get(i), 0);
        }
    }

    /** The text of an element that holds nothing else, as most do. */
    public static @Nullable String onlyText(Element element) {
        return element.getChildCount() == 1 && element.getChild(0) instanceof Leaf only ? only.value : null;
    }

    public static boolean isBlankText(Node node) {
        return node instanceof Leaf leaf && leaf.value.isBlank();
    }

    /** All text below an element, to the letter. */
    public static String textOf(Element element) {
        if (element.getChildCount() == 1 && element.getChild(0) instanceof Leaf only) {
            return only.value;
        }
        StringBuilder all = new StringBuilder();
        Cursor cursor = new Cursor(element);
        for (Node node = cursor.next(); node != null; node = cursor.next()) {
            if (node instanceof Leaf leaf) {
                all.append(leaf.value);
            }
        }
        return all.toString();
    }

    /** Visits every element below another one in document order, without recursion. */
    public static void eachElement(Element top, Consumer<Element> visitor) {
        Cursor cursor = new Cursor(top);
        for (Node node = cursor.next(); node != null; node = cursor.next()) {
            if (node instanceof Element element) {
                visitor.accept(element);
            }
        }
    }
}
