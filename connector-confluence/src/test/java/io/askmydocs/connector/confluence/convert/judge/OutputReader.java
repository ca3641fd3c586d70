package io.askmydocs.connector.confluence.convert.judge;

import io.askmydocs.connector.confluence.convert.judge.Scribe.End;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads Markdown as its readers will: through a Markdown parser that is not ours, and then as a browser would. */
final class OutputReader {
    private static final Set<String> INLINE =
            Set.of("strong", "em", "del", "u", "sub", "sup", "mark", "a", "code", "input", Dialect.FORMULA);

    private final Scribe scribe;

    private OutputReader(Scribe scribe) {
        this.scribe = scribe;
    }

    /** Markdown in the midst of something else. */
    static void into(Scribe scribe, String markdown) {
        scribe.boundary();
        new OutputReader(scribe)
                .children(Jsoup.parseBodyFragment(Dialect.html(markdown, Set.of()))
                        .body());
        scribe.boundary();
    }

    static Reading read(String markdown, Set<String> formulas) {
        OutputReader reader = new OutputReader(new Scribe());
        reader.children(
                Jsoup.parseBodyFragment(Dialect.html(markdown, formulas)).body());
        return reader.scribe.reading();
    }

    private void children(Element parent) {
        List.copyOf(parent.childNodes()).forEach(this::node);
    }

    private void node(Node node) {
        if (node instanceof TextNode text) {
            text(text);
        } else if (node instanceof Element element) {
            element(element);
        }
    }

    private void text(TextNode text) {
        String shown = Dialect.shown(text.getWholeText());
        int end = alertEnd(text, shown);
        if (end > 0) {
            scribe.letters(shown.substring(0, end));
            scribe.boundary();
        }
        scribe.text(shown.substring(end));
    }

    /** The first line of a quote may name its kind. */
    private static int alertEnd(TextNode text, String shown) {
        Element paragraph = text.parent();
        boolean first = paragraph != null
                && paragraph.normalName().equals("p")
                && text.previousSibling() == null
                && paragraph.previousElementSibling() == null
                && paragraph.parent() != null
                && paragraph.parent().normalName().equals("blockquote");
        return first && shown.matches("(?s)\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)](\\n.*)?")
                ? shown.indexOf(']') + 1
                : 0;
    }

    private void element(Element element) {
        String name = element.normalName();
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element);
            case "ul", "ol" -> scribe.inList(() -> items(element));
            case "table" -> Tables.read(element, scribe, this::children);
            case "pre" -> code(element);
            case "code" -> span(element);
            case "a" -> link(element);
            case "img" -> image(element);
            case "br" -> scribe.lineBreak();
            case Dialect.FORMULA -> {
                scribe.add(Measure.SPANS, new Fact("$" + element.wholeText() + "$", List.of()));
                scribe.letters(element.wholeText());
            }
            default -> {
                boolean block = !INLINE.contains(name);
                if (block) {
                    scribe.boundary();
                }
                children(element);
                if (block) {
                    scribe.boundary();
                }
            }
        }
    }

    private void heading(Element element) {
        scribe.boundary();
        Scribe.Open heading =
                scribe.open(Measure.HEADINGS, "level " + element.normalName().charAt(1), End.ELEMENT);
        children(element);
        heading.close();
        scribe.boundary();
    }

    private void items(Element list) {
        String start = list.attr("start");
        int number = start.matches("\\d{1,9}") ? Integer.parseInt(start) : 1;
        for (Element item : list.children()) {
            scribe.boundary();
            String mark = list.normalName().equals("ol") ? String.valueOf(number++) : "-";
            List<Scribe.Open> opened = scribe.item(scribe.depth(), mark, state(item), End.LINE);
            children(item);
            scribe.boundary();
            scribe.close(opened);
        }
    }

    private static String state(Element item) {
        Element box = item.selectFirst("> input, > p > input");
        return box == null ? "" : box.hasAttr("checked") ? "x" : " ";
    }

    private void code(Element element) {
        scribe.boundary();
        Element code = element.selectFirst("> code");
        String language = code == null ? "" : code.className().replace("language-", "");
        String text = element.wholeText();
        scribe.add(Measure.CODE, new Fact(language + "\n" + text, List.of()));
        lines(text, scribe);
        scribe.boundary();
    }

    static void lines(String text, Scribe scribe) {
        text.lines().forEach(line -> {
            scribe.letters(line);
            scribe.boundary();
        });
    }

    private void span(Element element) {
        String text = element.wholeText();
        scribe.add(Measure.SPANS, new Fact("`" + text + "`", List.of()));
        scribe.letters(text);
    }

    private void link(Element element) {
        if (!element.hasAttr("href")) {
            children(element);
            return;
        }
        String target = element.attr("href");
        Scribe.Open link = scribe.open(
                Measure.LINKS,
                target.startsWith(Dialect.WIKI)
                        ? Dialect.WIKI + Targets.name(Dialect.shown(target.substring(Dialect.WIKI.length())))
                        : Targets.address(target),
                End.ELEMENT);
        children(element);
        link.close();
    }

    private void image(Element element) {
        scribe.endWord();
        String alt = Dialect.shown(element.attr("alt"));
        scribe.add(
                Measure.IMAGES, new Fact("image " + Targets.address(element.attr("src")), Scribe.tokensOf(alt, true)));
    }
}
