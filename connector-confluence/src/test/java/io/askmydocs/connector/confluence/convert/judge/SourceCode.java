package io.askmydocs.connector.confluence.convert.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Code as it must come out, to the letter. */
final class SourceCode {
    private SourceCode() {}

    static void fenced(String language, String text, Scribe scribe) {
        String info = language.strip().replaceAll("[^\\p{L}\\p{N}_+#.-]+", "-");
        String ended = text.endsWith("\n") ? text : text + "\n";
        scribe.boundary();
        scribe.add(Measure.CODE, new Fact((info.equals("none") ? "" : info) + "\n" + visible(ended), List.of()));
        OutputReader.lines(text, scribe);
        scribe.boundary();
    }

    /** Markdown cannot hold what XML cannot. */
    private static String visible(String text) {
        return text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "\uFFFD");
    }

    /** HTML ignores a line end right behind the opening tag. */
    static void block(Element element, SourceReader reader) {
        StringBuilder text = new StringBuilder();
        List<Element> others = new ArrayList<>();
        collect(element, text, others::add);
        String code = text.toString().startsWith("\n") ? text.substring(1) : text.toString();
        if (!code.isBlank()) {
            fenced(SourceReader.attribute(element, "data-language"), code, reader.scribe);
        }
        others.forEach(reader::node);
    }

    static void span(Element element, SourceReader reader) {
        StringBuilder text = new StringBuilder();
        collect(element, text, other -> {
            span(text.toString(), reader.scribe);
            text.setLength(0);
            reader.node(other);
        });
        span(text.toString(), reader.scribe);
    }

    private static void span(String text, Scribe scribe) {
        if (!text.isBlank()) {
            scribe.add(Measure.SPANS, new Fact("`" + visible(text).replace('\n', ' ') + "`", List.of()));
        }
        scribe.letters(text);
    }

    /** Text below, breaks as line ends; images, tables and Confluence's own elements are more than text. */
    private static void collect(Element element, StringBuilder text, java.util.function.Consumer<Element> others) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode leaf) {
                text.append(leaf.getWholeText());
            } else if (child instanceof Element inner) {
                String name = SourceReader.nameOf(inner);
                if (name.equals("br")) {
                    text.append('\n');
                }
                boolean more = (name.contains(":") && !name.equals("ac:inline-comment-marker"))
                        || Set.of("img", "table").contains(name);
                if (more) {
                    others.accept(inner);
                } else {
                    collect(inner, text, others);
                }
            }
        }
    }
}
