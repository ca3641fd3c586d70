package io.askmydocs.connector.confluence.convert.judge;

import io.askmydocs.connector.confluence.convert.judge.Scribe.End;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** Reads a page body in storage format as its reader saw the page, through another parser than the converter's. */
final class SourceReader {
    private static final Set<String> BLOCKS = Set.of(
            "p div section center article header footer main aside nav html body xml storage figure figcaption address"
                    .split(" ", -1));
    private static final Set<String> MORE_BLOCKS = Set.of(
            "fieldset form blockquote hr ac:layout ac:layout-section ac:layout-cell ac:rich-text-body ac:confluence dt dd td th tr caption"
                    .split(" ", -1));
    private static final Set<String> TABLE_PARTS = Set.of("thead", "tbody", "tfoot", "tr", "td", "th");

    private static final Set<String> VOID = Set.of("col", "meta", "link");

    final Scribe scribe = new Scribe();
    private final SourceLinks links = new SourceLinks(this);
    private final SourceMacros macros = new SourceMacros(this);

    private SourceReader() {}

    static Reading read(String storage) {
        SourceReader reader = new SourceReader();
        Document document = Parser.xmlParser().parseInput(storage.replaceAll("\\r\\n?", "\n"), "");
        reader.children(document);
        return reader.scribe.reading();
    }

    void children(Element parent) {
        parent.childNodes().forEach(this::node);
    }

    void node(Node node) {
        if (node instanceof TextNode text) {
            scribe.text(text.getWholeText());
        } else if (node instanceof Element element) {
            element(element, nameOf(element));
        }
    }

    static String nameOf(Element element) {
        return element.tagName().toLowerCase(Locale.ROOT);
    }

    static String attribute(Element element, String localName) {
        return element.attributes().asList().stream()
                .filter(attribute -> attribute
                        .getKey()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("^.*:", "")
                        .equals(localName))
                .map(attribute -> attribute.getValue())
                .findFirst()
                .orElse("");
    }

    private void element(Element element, String name) {
        if (Policy.DROPPED.contains(name)) {
            if (VOID.contains(name)) {
                children(element); // an unclosed one holds what follows it
            }
            return;
        }
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, name.charAt(1));
            case "ul", "ol", "dl" -> scribe.inList(() -> list(element, name));
            case "ac:task-list" -> scribe.inList(() -> list(element, name));
            case "li", "ac:task" -> scribe.inList(() -> item(element, "-"));
            case "table" -> table(element);
            case "pre", "ac:plain-text-body" -> SourceCode.block(element, this);
            case "code", "tt", "kbd", "samp", "var" -> SourceCode.span(element, this);
            case "br" -> {
                scribe.lineBreak();
                children(element);
            }
            case "time" -> time(element);
            case "ac:emoticon", "ac:hipchat-emoticon" -> {
                scribe.letters(Emoji.of(element));
                children(element);
            }
            case "a" -> links.anchor(element);
            case "ac:link" -> links.resource(element);
            case "ac:image" -> links.attached(element);
            case "img" -> links.image(element);
            case "ac:structured-macro", "ac:macro", "ac:unstructured-macro" -> macros.read(element);
            case "ac:adf-extension" -> macros.extension(element);
            case "ac:adf-node" -> macros.node(element);
            default -> other(element, name);
        }
    }

    private void other(Element element, String name) {
        if (name.startsWith("ri:")) {
            scribe.optional(name.equals("ri:user") ? "@" : "");
            scribe.letters(links.nameOfResource(element) + " ");
        }
        boolean block = BLOCKS.contains(name) || MORE_BLOCKS.contains(name);
        if (block) {
            scribe.boundary();
        }
        children(element);
        if (block) {
            scribe.boundary();
        }
    }

    /** The element is usually empty: its date is in an attribute. */
    private void time(Element element) {
        if (element.wholeText().isBlank()) {
            scribe.letters(attribute(element, "datetime"));
        } else {
            children(element);
        }
    }

    private void heading(Element element, char level) {
        scribe.boundary();
        int images = scribe.count(Measure.IMAGES);
        Scribe.Open heading = scribe.open(Measure.HEADINGS, "level " + level, End.BLOCK);
        children(element);
        boolean shown = !heading.isEmpty() || scribe.count(Measure.IMAGES) > images;
        if (shown) {
            scribe.close(List.of(heading));
        } else {
            heading.forget();
        }
        scribe.boundary();
    }

    private void list(Element list, String name) {
        String start = attribute(list, "start").strip();
        int number = start.matches("\\d{1,9}") ? Integer.parseInt(start) : 1;
        List<Scribe.Open> item = List.of();
        for (Node child : list.childNodes()) {
            String childName = child instanceof Element element ? nameOf(element) : "";
            boolean opens = Set.of("li", "ac:task", "dt").contains(childName);
            boolean shows = child instanceof Element
                    ? !Policy.DROPPED.contains(childName)
                    : child instanceof TextNode text && !text.isBlank();
            if (opens || (shows && item.isEmpty())) {
                scribe.boundary();
                scribe.close(item);
                String state = childName.equals("ac:task") ? state((Element) child) : "";
                item = scribe.item(scribe.depth(), name.equals("ol") ? String.valueOf(number++) : "-", state, End.LINE);
            }
            if (opens) {
                children((Element) child);
                scribe.boundary();
            } else {
                node(child);
            }
        }
        scribe.boundary();
        scribe.close(item);
    }

    /** An item that lost its list. */
    private void item(Element element, String mark) {
        String state = nameOf(element).equals("ac:task") ? state(element) : "";
        List<Scribe.Open> item = scribe.item(scribe.depth(), mark, state, End.LINE);
        children(element);
        scribe.boundary();
        scribe.close(item);
    }

    private static String state(Element task) {
        return task.children().stream()
                        .anyMatch(child -> nameOf(child).equals("ac:task-status")
                                && child.text().strip().equalsIgnoreCase("complete"))
                ? "x"
                : " ";
    }

    /** What is neither row nor cell stands before the table. */
    private void table(Element table) {
        scribe.boundary();
        beside(table);
        Tables.read(table, scribe, this::children);
    }

    private void beside(Element part) {
        for (Node child : part.childNodes()) {
            String name = child instanceof Element element ? nameOf(element) : "";
            if (name.equals("td") || name.equals("th")) {
                continue;
            }
            if (TABLE_PARTS.contains(name)) {
                beside((Element) child);
            } else {
                node(child);
                scribe.endWord();
            }
        }
    }
}
