package io.askmydocs.connector.confluence.convert.elements;

import io.askmydocs.connector.confluence.convert.markdown.Block;
import io.askmydocs.connector.confluence.convert.markdown.Block.Item;
import io.askmydocs.connector.confluence.convert.markdown.Block.Item.State;
import io.askmydocs.connector.confluence.convert.markdown.Block.ListBlock;
import io.askmydocs.connector.confluence.convert.markdown.Flow;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Style;
import io.askmydocs.connector.confluence.convert.parse.Tag;
import io.askmydocs.connector.confluence.convert.parse.Xml;
import java.util.ArrayList;
import java.util.List;
import nu.xom.Element;
import nu.xom.Node;

/** Bulleted, numbered and definition lists. */
final class Lists {
    private Lists() {}

    static void list(Element element, Walk walk, Flow out) {
        ItemCollector items = new ItemCollector();
        for (int i = 0; i < element.getChildCount(); i++) {
            Node child = element.getChild(i);
            if (Xml.is(child, Tag.LI)) {
                items.add(State.PLAIN, walk.blocks((Element) child));
            } else if (!Xml.isBlankText(child)) {
                Flow stray = new Flow();
                walk.node(child, stray);
                items.continueLast(stray.blocks());
            }
        }
        boolean ordered = Xml.is(element, Tag.OL);
        items.list(ordered, ordered ? start(element) : 1).ifPresent(out::add);
    }

    /** An item that lost its list. */
    static void stray(Element element, Walk walk, Flow out) {
        List<Block> content = walk.blocks(element);
        out.add(new ListBlock(false, 1, List.of(new Item(State.PLAIN, content))));
    }

    private static int start(Element element) {
        String start = Xml.attribute(element, "start").strip();
        try {
            return start.isEmpty() ? 1 : Integer.parseInt(start);
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    /** A term is an item in bold, its definitions stand indented below. */
    static void definitions(Element element, Walk walk, Flow out) {
        ItemCollector items = new ItemCollector();
        for (int i = 0; i < element.getChildCount(); i++) {
            Node child = element.getChild(i);
            Flow content = new Flow();
            if (Xml.isBlankText(child)) {
                continue;
            }
            if (Xml.is(child, Tag.DT)) {
                walk.styled(Style.STRONG, (Element) child, content);
                items.add(State.PLAIN, new ArrayList<>(content.blocks()));
            } else {
                walk.node(child, content);
                items.continueLast(content.blocks());
            }
        }
        items.list(false, 1).ifPresent(out::add);
    }
}
