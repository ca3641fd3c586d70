package io.askmydocs.connector.confluence.convert.elements;

import io.askmydocs.connector.confluence.convert.markdown.Block;
import io.askmydocs.connector.confluence.convert.markdown.Block.Alert.Kind;
import io.askmydocs.connector.confluence.convert.markdown.Block.Item.State;
import io.askmydocs.connector.confluence.convert.markdown.Flow;
import io.askmydocs.connector.confluence.convert.parse.Xml;
import java.util.List;
import java.util.Optional;
import nu.xom.Element;

/** What the new editor cannot say in storage format: a node, and beside it the same again for old readers. */
final class Adf {
    private Adf() {}

    /** One of content and fallback, never both. */
    static void extension(Element element, Walk walk, Flow out) {
        Optional<Element> node = Xml.child(element, "ac:adf-node");
        Optional<Element> fallback = Xml.child(element, "ac:adf-fallback");
        Flow content = new Flow();
        node.ifPresent(found -> walk.node(found, content));
        if (content.nodes().isEmpty()) {
            fallback.ifPresent(found -> walk.childrenInto(found, content));
        }
        Xml.children(element).stream()
                .filter(child -> node.filter(child::equals).isEmpty()
                        && fallback.filter(child::equals).isEmpty())
                .forEach(child -> walk.node(child, content));
        out.addAll(content.nodes());
    }

    static void node(Element element, Walk walk, Flow out) {
        switch (Xml.attribute(element, "type")) {
            case "panel" -> panel(element, walk, out);
            case "decision-list" -> decisions(element, walk, out);
            case "unsupportedBlock", "unsupportedInline" -> {
                walk.losses().loss("unsupported", Xml.attribute(element, "type"));
                walk.childrenInto(element, out);
            }
            default -> walk.childrenInto(element, out);
        }
    }

    private static void panel(Element element, Walk walk, Flow out) {
        List<Block> content = walk.children(element).blocks();
        if (!content.isEmpty()) {
            out.add(new Block.Alert(kind(attribute(element, "panel-type")), content));
        }
    }

    private static Kind kind(String panelType) {
        return switch (panelType) {
            case "tip", "success" -> Kind.TIP;
            case "note" -> Kind.IMPORTANT;
            case "warning" -> Kind.WARNING;
            case "error" -> Kind.CAUTION;
            default -> Kind.NOTE;
        };
    }

    private static void decisions(Element element, Walk walk, Flow out) {
        ItemCollector items = new ItemCollector();
        for (Element child : Xml.children(element)) {
            Flow content = new Flow();
            walk.node(child, content);
            if (Xml.attribute(child, "type").equals("decision-item")) {
                items.add(attribute(child, "state").equals("DECIDED") ? State.DONE : State.OPEN, content.blocks());
            } else {
                items.continueLast(content.blocks());
            }
        }
        items.list(false, 1).ifPresent(out::add);
    }

    private static String attribute(Element node, String key) {
        return Xml.children(node).stream()
                .filter(child -> Xml.is(child, "ac:adf-attribute")
                        && Xml.attribute(child, "key").equals(key))
                .map(child -> child.getValue().strip())
                .findFirst()
                .orElse("");
    }
}
