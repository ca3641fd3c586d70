package io.askmydocs.connector.confluence.convert.elements;

import io.askmydocs.connector.confluence.convert.markdown.Block;
import io.askmydocs.connector.confluence.convert.markdown.Block.Item.State;
import io.askmydocs.connector.confluence.convert.markdown.Flow;
import io.askmydocs.connector.confluence.convert.parse.Tag;
import io.askmydocs.connector.confluence.convert.parse.Xml;
import java.util.List;
import nu.xom.Element;
import nu.xom.Node;

/** Task lists; a nested one stands inside a task's body, or after the task. */
final class Tasks {
    private Tasks() {}

    static void list(Element element, Walk walk, Flow out) {
        ItemCollector items = new ItemCollector();
        for (int i = 0; i < element.getChildCount(); i++) {
            Node child = element.getChild(i);
            if (Xml.is(child, Tag.TASK)) {
                add((Element) child, walk, items);
            } else if (!Xml.isBlankText(child)) {
                Flow nested = new Flow();
                walk.node(child, nested);
                items.continueLast(nested.blocks());
            }
        }
        items.list(false, 1).ifPresent(out::add);
    }

    static void stray(Element element, Walk walk, Flow out) {
        ItemCollector items = new ItemCollector();
        add(element, walk, items);
        items.list(false, 1).ifPresent(out::add);
    }

    private static void add(Element task, Walk walk, ItemCollector items) {
        Element status = Xml.child(task, Tag.TASK_STATUS);
        boolean done = status != null && Xml.textOf(status).strip().equalsIgnoreCase("complete");
        items.add(done ? State.DONE : State.OPEN, body(task, walk));
    }

    /** The task's body is transparent, so that its text and what follows it stay one paragraph. */
    private static List<Block> body(Element task, Walk walk) {
        Flow content = new Flow();
        for (int i = 0; i < task.getChildCount(); i++) {
            Node child = task.getChild(i);
            if (Xml.is(child, Tag.TASK_BODY)) {
                walk.childrenInto((Element) child, content);
            } else {
                walk.node(child, content);
            }
        }
        return content.blocks();
    }
}
