package io.askmydocs.connector.confluence.convert.elements;

import io.askmydocs.connector.confluence.convert.parse.Tag;
import io.askmydocs.connector.confluence.convert.parse.Xml;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nu.xom.Element;
import nu.xom.Node;
import org.jspecify.annotations.Nullable;

/** One use of a macro: its name, its parameters and its bodies. */
public final class MacroCall {
    private final String name;
    private final Element element;
    private final List<String> parameterNames = new ArrayList<>(4);
    private final List<Element> parameterElements = new ArrayList<>(4);

    private MacroCall(String name, Element element) {
        this.name = name.isEmpty() ? "unnamed" : name.toLowerCase(Locale.ROOT);
        this.element = element;
        takeIn(straysBefore());
        for (int i = 0, n = element.getChildCount(); i < n; i++) {
            if (element.getChild(i) instanceof Element child && isParameter(child)) {
                parameterNames.add(Xml.attribute(child, "name").strip());
                parameterElements.add(child);
            }
        }
    }

    private static boolean isParameter(Element child) {
        return Xml.is(child, Tag.PARAMETER) || Xml.is(child, Tag.DEFAULT_PARAMETER);
    }

    /** What stands before a rich body is read with it, behind the macro's title. */
    private void takeIn(List<Node> strays) {
        Element body = strays.isEmpty() ? null : Xml.child(element, Tag.RICH_TEXT_BODY);
        if (body != null) {
            Xml.prepend(strays, body);
        }
    }

    static MacroCall of(Element element) {
        return new MacroCall(Xml.attribute(element, "name").strip(), element);
    }

    /** The new editor's extensions are macros under another element. */
    static MacroCall named(String name, Element element) {
        return new MacroCall(name, element);
    }

    /** Lower case: Confluence takes macro names in any. */
    public String name() {
        return name;
    }

    /** The first of these parameters that has a text value, or the empty string; the default one has no name. */
    public String parameter(String... names) {
        for (String wanted : names) {
            Element parameter = parameterElement(wanted);
            String value = parameter == null ? "" : Xml.textOf(parameter).strip();
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    /** All parameters with their text values, in the document's order. */
    public List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0, n = parameterNames.size(); i < n; i++) {
            String value = Xml.textOf(parameterElements.get(i)).strip();
            Element resource = value.isEmpty() ? resourceIn(parameterElements.get(i)) : null;
            parameters.add(
                    new Parameter(parameterNames.get(i), resource == null ? value : LinkTarget.rawName(resource)));
        }
        return parameters;
    }

    /** One parameter; the default one has no name. */
    public record Parameter(String name, String value) {}

    private @Nullable Element parameterElement(String wanted) {
        for (int i = 0, n = parameterNames.size(); i < n; i++) {
            if (parameterNames.get(i).equalsIgnoreCase(wanted)) {
                return parameterElements.get(i);
            }
        }
        return null;
    }

    /** What the parameter refers to; before 2012 the reference stood beside the parameters. */
    public Optional<Element> resource(String... names) {
        for (String wanted : names) {
            Element parameter = parameterElement(wanted);
            Element found = parameter == null ? null : resourceIn(parameter);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.ofNullable(resourceIn(element));
    }

    private static @Nullable Element resourceIn(Element holder) {
        Element resource = Xml.resource(holder);
        Element link = resource == null ? Xml.child(holder, Tag.AC_LINK) : null;
        return link == null ? resource : Xml.resource(link);
    }

    public List<Element> richBodies() {
        List<Element> bodies = new ArrayList<>(1);
        for (int i = 0, n = element.getChildCount(); i < n; i++) {
            if (element.getChild(i) instanceof Element child && isRichBody(child)) {
                bodies.add(child);
            }
        }
        return bodies;
    }

    private static boolean isRichBody(Element child) {
        return Xml.is(child, Tag.RICH_TEXT_BODY) || Xml.is(child, Tag.ADF_CONTENT);
    }

    /** All plain bodies joined, to the letter; empty when there is none. */
    public String plainBody() {
        String first = "";
        StringBuilder all = null;
        for (int i = 0, n = element.getChildCount(); i < n; i++) {
            if (element.getChild(i) instanceof Element child && Xml.is(child, Tag.PLAIN_TEXT_BODY)) {
                String body = Xml.textOf(child);
                if (first.isEmpty()) {
                    first = body;
                } else {
                    all = (all == null ? new StringBuilder(first) : all).append(body);
                }
            }
        }
        return all == null ? first : all.toString();
    }

    /** What stands in a broken macro before its body; none of it may be lost. */
    List<Node> straysBefore() {
        return strays(0, firstBody());
    }

    /** What stands in a broken macro behind its body, or anywhere when it has none. */
    List<Node> straysBehind() {
        return strays(firstBody(), element.getChildCount());
    }

    private int firstBody() {
        for (int i = 0, n = element.getChildCount(); i < n; i++) {
            if (isBody(element.getChild(i))) {
                return i;
            }
        }
        return 0;
    }

    private static boolean isBody(Node child) {
        return Xml.is(child, Tag.PLAIN_TEXT_BODY)
                || Xml.is(child, Tag.RICH_TEXT_BODY)
                || Xml.is(child, Tag.ADF_CONTENT);
    }

    private List<Node> strays(int from, int to) {
        List<Node> strays = List.of();
        for (int i = from; i < to; i++) {
            Node child = element.getChild(i);
            if (!isPart(child) && !Xml.isBlankText(child)) {
                strays = strays.isEmpty() ? new ArrayList<>() : strays;
                strays.add(child);
            }
        }
        return strays;
    }

    private static boolean isPart(Node child) {
        Tag tag = Xml.tag(child);
        return tag != null
                && switch (tag) {
                    case PARAMETER, DEFAULT_PARAMETER, PLAIN_TEXT_BODY, RICH_TEXT_BODY -> true;
                    case ADF_CONTENT, ADF_ATTRIBUTE -> true;
                    default -> tag.isResource();
                };
    }
}
