package io.askmydocs.connector.confluence.convert.elements;

import io.askmydocs.connector.confluence.convert.parse.Xml;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nu.xom.Element;
import nu.xom.Node;
import nu.xom.Text;

/** One use of a macro: its name, its parameters and its bodies. */
public final class MacroCall {
    private static final Set<String> PARTS =
            Set.of("ac:parameter", "ac:default-parameter", "ac:plain-text-body", "ac:rich-text-body");

    private final Element element;

    MacroCall(Element element) {
        this.element = element;
    }

    /** Lower case: Confluence takes macro names in any. */
    public String name() {
        String name = Xml.attribute(element, "name").strip();
        return name.isEmpty() ? "unnamed" : name.toLowerCase(Locale.ROOT);
    }

    /** The first of these parameters that has a text value, or the empty string; the default one has no name. */
    public String parameter(String... names) {
        for (String name : names) {
            String value =
                    parameterElement(name).map(Element::getValue).orElse("").strip();
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    public Optional<Element> parameterElement(String name) {
        return Xml.children(element).stream()
                .filter(child -> isParameter(child, name))
                .findFirst();
    }

    private static boolean isParameter(Element child, String name) {
        return (name.isEmpty() && Xml.is(child, "ac:default-parameter"))
                || (Xml.is(child, "ac:parameter")
                        && Xml.attribute(child, "name").strip().equalsIgnoreCase(name));
    }

    /** What the parameter refers to; before 2012 the reference stood beside the parameters. */
    public Optional<Element> resource(String... names) {
        for (String name : names) {
            Optional<Element> found = parameterElement(name).flatMap(MacroCall::resourceIn);
            if (found.isPresent()) {
                return found;
            }
        }
        return resourceIn(element);
    }

    private static Optional<Element> resourceIn(Element holder) {
        return Xml.childWithPrefix(holder, "ri")
                .or(() -> Xml.child(holder, "ac:link").flatMap(link -> Xml.childWithPrefix(link, "ri")));
    }

    public List<Element> richBodies() {
        return Xml.children(element).stream()
                .filter(child -> Xml.is(child, "ac:rich-text-body"))
                .toList();
    }

    /** All plain bodies joined, to the letter. */
    public Optional<String> plainBody() {
        List<Element> bodies = Xml.children(element).stream()
                .filter(child -> Xml.is(child, "ac:plain-text-body"))
                .toList();
        return bodies.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        String.join("", bodies.stream().map(Element::getValue).toList()));
    }

    /** What stands in a broken macro beside its parts; none of it may be lost. */
    List<Node> strays() {
        List<Node> strays = new ArrayList<>();
        for (int i = 0; i < element.getChildCount(); i++) {
            Node child = element.getChild(i);
            boolean part = child instanceof Element inner
                    && (inner.getNamespacePrefix().equals("ri")
                            || PARTS.contains(inner.getQualifiedName().toLowerCase(Locale.ROOT)));
            boolean blank = child instanceof Text text && text.getValue().isBlank();
            if (!part && !blank) {
                strays.add(child);
            }
        }
        return strays;
    }
}
