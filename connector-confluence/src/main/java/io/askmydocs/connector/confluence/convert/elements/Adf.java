package io.askmydocs.connector.confluence.convert.elements;

import io.askmydocs.connector.confluence.convert.markdown.Block;
import io.askmydocs.connector.confluence.convert.markdown.Block.Alert.Kind;
import io.askmydocs.connector.confluence.convert.markdown.Block.Item.State;
import io.askmydocs.connector.confluence.convert.markdown.Flow;
import io.askmydocs.connector.confluence.convert.parse.Tag;
import io.askmydocs.connector.confluence.convert.parse.Xml;
import java.util.List;
import nu.xom.Element;
import nu.xom.Node;

/** What the new editor cannot say in storage format: a node, and beside it the same again for old readers. */
final class Adf {
    private Adf() {}

    /** One of content and fallback, never both. */
    static void extension(Element element, Walk walk, Flow out) {
        Element node = Xml.child(element, Tag.ADF_NODE);
        Element fallback = Xml.child(element, Tag.ADF_FALLBACK);
        Flow content = new Flow();
        if (node != null) {
            walk.node(node, content);
        }
        if (fallback != null && content.isBlank()) {
            walk.childrenInto(fallback, content);
        }
        for (int i = 0, n = element.getChildCount(); i < n; i++) {
            Node child = element.getChild(i);
            if (!child.equals(node) && !child.equals(fallback) && !Xml.isBlankText(child)) {
                walk.node(child, content);
            }
        }
        out.addAll(content.nodes());
    }

    static void node(Element element, Walk walk, Flow out) {
        String type = Xml.attribute(element, "type");
        switch (type) {
            case "panel" -> panel(element, walk, out);
            case "decision-list" -> decisions(element, walk, out);
            case "expand", "nested-expand" -> expand(element, walk, out);
            case "extension", "bodied-extension", "inline-extension" ->
                MacroElements.call(MacroCall.named(extensionKey(element), element), walk, out);
            case "unsupportedBlock", "unsupportedInline" -> {
                walk.losses().loss("unsupported", type);
                walk.childrenInto(element, out);
            }
            default -> walk.childrenInto(element, out);
        }
    }

    private static void panel(Element element, Walk walk, Flow out) {
        List<Block> content = walk.blocks(element);
        if (!content.isEmpty()) {
            out.add(new Block.Alert(kind(attribute(element, "panel-type")), content));
        }
    }

    private static void expand(Element element, Walk walk, Flow out) {
        List<Block> content = walk.blocks(element);
        String title = attribute(element, "title");
        if (!content.isEmpty() || !title.isEmpty()) {
            out.add(Block.Details.of(title, content));
        }
    }

    /** A key such as {@code com.acme.app/macro-name} ends in the macro's name, {@code chart:default} begins with it. */
    private static String extensionKey(Element element) {
        String key = attribute(element, "extension-key");
        String name = key.substring(key.lastIndexOf('/') + 1);
        int variant = name.indexOf(':');
        return variant <= 0 || name.startsWith("native-embed:") ? name : name.substring(0, variant);
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
            boolean decision = Xml.attribute(child, "type").equals("decision-item");
            walk.node(child, content);
            if (decision) {
                items.add(attribute(child, "state").equals("DECIDED") ? State.DONE : State.OPEN, content.blocks());
            } else {
                items.continueLast(content.blocks());
            }
        }
        items.list(false, 1).ifPresent(out::add);
    }

    private static String attribute(Element node, String key) {
        for (Element child : Xml.children(node)) {
            if (Xml.is(child, Tag.ADF_ATTRIBUTE) && Xml.attribute(child, "key").equals(key)) {
                return Xml.textOf(child).strip();
            }
        }
        return "";
    }
}
