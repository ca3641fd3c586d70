package io.askmydocs.connector.confluence.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** What a reader of the source document would see, read by another parser than the converter's. */
final class StorageFacts {
    /** The closed list of what may be dropped. */
    private static final Set<String> DROPPED = Set.of(
            "ac:parameter",
            "ac:default-parameter",
            "ac:task-id",
            "ac:task-uuid",
            "ac:task-status",
            "ac:placeholder",
            "ac:adf-attribute",
            "ac:adf-mark",
            "ac:adf-fragment-mark",
            "ac:local-id",
            "script",
            "style",
            "head",
            "at:declarations",
            "fab:display-type",
            "fab:placeholder-url",
            "colgroup");

    private static final Set<String> INLINE = Set.of(
            "strong",
            "b",
            "em",
            "i",
            "s",
            "del",
            "strike",
            "u",
            "ins",
            "sub",
            "sup",
            "mark",
            "code",
            "span",
            "font",
            "small",
            "big",
            "cite",
            "a",
            "ac:link",
            "ac:link-body",
            "ac:plain-text-link-body",
            "ac:inline-comment-marker",
            "tt",
            "kbd",
            "samp",
            "var",
            "abbr",
            "dfn",
            "q");

    final StringBuilder text = new StringBuilder();
    final List<String> code = new ArrayList<>();
    final List<Integer> headings = new ArrayList<>();
    int items;
    int openTasks;
    int doneTasks;

    static StorageFacts of(String storage) {
        StorageFacts facts = new StorageFacts();
        Document document = Parser.xmlParser().parseInput(storage, "");
        facts.visit(document, false);
        return facts;
    }

    private void visit(Node node, boolean inCell) {
        if (node instanceof CDataNode data) {
            text.append(data.text());
        } else if (node instanceof TextNode leaf) {
            text.append(leaf.getWholeText());
        } else if (node instanceof Element element) {
            element(element, inCell);
        }
    }

    private void element(Element element, boolean inCell) {
        String name = element.tagName().toLowerCase(Locale.ROOT);
        if (DROPPED.contains(name) || isRepeatedFallback(element, name)) {
            return;
        }
        count(element, name, inCell);
        boolean inline = INLINE.contains(name)
                && !(name.equals("ac:link") && element.text().isEmpty());
        text.append(inline ? "" : "\n");
        boolean cell = inCell || name.equals("td") || name.equals("th");
        element.childNodes().forEach(child -> visit(child, cell));
        text.append(inline ? "" : "\n");
    }

    private static boolean isRepeatedFallback(Element element, String name) {
        return name.equals("ac:adf-fallback")
                && element.parent() != null
                && element.parent().children().stream()
                        .anyMatch(sibling -> sibling.tagName().equals("ac:adf-node")
                                && !sibling.text().isBlank());
    }

    private void count(Element element, String name, boolean inCell) {
        if (name.matches("h[1-6]")
                && (!visible(element).isEmpty()
                        || !element.getElementsByTag("ac:image").isEmpty())) {
            headings.add(name.charAt(1) - '0');
        } else if (name.equals("li") && !inCell) {
            items++;
        } else if (name.equals("ac:task")) {
            boolean done = element.children().stream()
                    .anyMatch(child -> child.tagName().equals("ac:task-status")
                            && child.text().strip().equals("complete"));
            doneTasks += done ? 1 : 0;
            openTasks += done ? 0 : 1;
        } else if (name.equals("ac:plain-text-body") && isCode(element)) {
            StringBuilder body = new StringBuilder();
            element.childNodes().forEach(part -> {
                if (part instanceof TextNode leaf) {
                    body.append(leaf.getWholeText());
                }
            });
            if (!body.isEmpty()) {
                code.add(body.toString());
            }
        }
    }

    private static boolean isCode(Element body) {
        Element macro = body.parent();
        String name = macro == null ? "" : macro.attr("ac:name");
        return name.equals("code") || name.equals("noformat");
    }

    private static String visible(Element element) {
        StorageFacts inner = new StorageFacts();
        element.childNodes().forEach(child -> inner.visit(child, false));
        return inner.text.toString().strip();
    }
}
