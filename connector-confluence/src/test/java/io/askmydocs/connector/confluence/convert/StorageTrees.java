package io.askmydocs.connector.confluence.convert;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generates well-formed pages: any inline in any block, any block in any container, to a small depth. */
final class StorageTrees {
    private StorageTrees() {}

    static Arbitrary<String> pages() {
        return blocks(3);
    }

    private static Arbitrary<String> word() {
        return Arbitraries.of(
                "apple",
                "pear",
                "plum",
                "x1",
                "漢字",
                "größe",
                "שלום",
                "a*b",
                "_c_",
                "#d",
                "[e]",
                "f|g",
                "h`i",
                "(j)",
                "k.",
                "&amp;",
                "&lt;l&gt;",
                "\"m\"",
                "n:",
                "🙂");
    }

    private static Arbitrary<String> words() {
        return word().list().ofMinSize(1).ofMaxSize(4).map(words -> String.join(" ", words));
    }

    private static Arbitrary<String> inlines(int depth) {
        if (depth == 0) {
            return words();
        }
        Arbitrary<String> inner = inlines(depth - 1);
        Arbitrary<String> styled = Combinators.combine(
                        Arbitraries.of("strong", "em", "s", "u", "sub", "span", "ac:inline-comment-marker"), inner)
                .as(StorageTrees::element);
        Arbitrary<String> twins = Combinators.combine(Arbitraries.of("strong", "em", "s"), inner, inner)
                .as((style, one, other) -> element(style, one) + element(style, other));
        Arbitrary<String> linked = Combinators.combine(Arbitraries.integers().between(1, 9), words())
                .as((id, label) -> "<a href=\"https://l.example/" + id + "\">" + label + "</a>");
        Arbitrary<String> page = words().map(label ->
                "<ac:link><ri:page ri:content-title=\"Page\"/><ac:plain-text-link-body>"
                        + "<![CDATA["
                        + label.replace("&amp;", "and").replace("&lt;", "").replace("&gt;", "")
                        + "]]></ac:plain-text-link-body></ac:link>");
        Arbitrary<String> code = Arbitraries.of("a", "b c", "d`e", "``", "f|g", "*h*", "&lt;i&gt;", " j ")
                .map(text -> element("code", text));
        Arbitrary<String> status = words().map(title -> macro("status", "title", title, ""));
        Arbitrary<String> image = Arbitraries.of("a.png", "b c.png", "d(e.png", "f]g.png")
                .map(name -> "<ac:image ac:alt=\"alt\"><ri:attachment ri:filename=\"" + name + "\"/></ac:image>");
        Arbitrary<String> one = Arbitraries.frequencyOf(
                Tuple.of(6, words()),
                Tuple.of(4, styled),
                Tuple.of(1, twins),
                Tuple.of(1, linked),
                Tuple.of(1, page),
                Tuple.of(2, code),
                Tuple.of(1, status),
                Tuple.of(1, image),
                Tuple.of(1, Arbitraries.just("<br/>")));
        return Combinators.combine(one.list().ofMinSize(1).ofMaxSize(4), Arbitraries.of("", " ", "&nbsp;"))
                .as((parts, between) -> String.join(between, parts));
    }

    private static Arbitrary<String> blocks(int depth) {
        return block(depth).list().ofMinSize(1).ofMaxSize(3).map(blocks -> String.join("", blocks));
    }

    private static Arbitrary<String> block(int depth) {
        Arbitrary<String> paragraph = inlines(2).map(content -> element("p", content));
        Arbitrary<String> heading = Combinators.combine(Arbitraries.of("h1", "h3", "h6"), inlines(1))
                .as(StorageTrees::element);
        Arbitrary<String> code = Combinators.combine(
                        Arbitraries.of("", "java", "c++"),
                        Arbitraries.of(
                                "a", "a\n  b", "```\nx\n```", "\n\n", "| c |", "# d\n\n- e", "  f\n", "<g>&amp;"))
                .as((language, text) -> macro(
                        "code",
                        "language",
                        language,
                        "<ac:plain-text-body><![CDATA[" + text + "]]></ac:plain-text-body>"));
        if (depth == 0) {
            return Arbitraries.frequencyOf(Tuple.of(5, paragraph), Tuple.of(1, heading), Tuple.of(1, code));
        }
        Arbitrary<String> inner = blocks(depth - 1);
        Arbitrary<String> container = Combinators.combine(
                        Arbitraries.of("info", "warning", "panel", "expand", "section", "vendor-box"), words(), inner)
                .as((name, title, body) ->
                        macro(name, "title", title, "<ac:rich-text-body>" + body + "</ac:rich-text-body>"));
        Arbitrary<String> mixed = Combinators.combine(inlines(1), Arbitraries.oneOf(container, list(depth)), inlines(1))
                .as((before, inside, after) -> element("p", before + inside + after));
        return Arbitraries.frequencyOf(
                Tuple.of(5, paragraph),
                Tuple.of(1, mixed),
                Tuple.of(1, heading),
                Tuple.of(1, code),
                Tuple.of(3, list(depth)),
                Tuple.of(1, tasks(depth)),
                Tuple.of(2, table(depth)),
                Tuple.of(2, container),
                Tuple.of(1, inner.map(body -> element("blockquote", body))),
                Tuple.of(1, inner.map(body -> element("div", body))),
                Tuple.of(1, Arbitraries.just("<hr/>")));
    }

    private static Arbitrary<String> content(int depth) {
        return Arbitraries.frequencyOf(Tuple.of(3, inlines(1)), Tuple.of(1, blocks(depth - 1)));
    }

    private static Arbitrary<String> list(int depth) {
        Arbitrary<String> item = Combinators.combine(content(depth), depth > 1 ? list(depth - 1) : Arbitraries.just(""))
                .as((content, nested) -> element("li", content + nested));
        return Combinators.combine(
                        Arbitraries.of("ul", "ol"), item.list().ofMinSize(1).ofMaxSize(3))
                .as((name, items) -> element(name, String.join("", items)));
    }

    private static Arbitrary<String> tasks(int depth) {
        return Combinators.combine(Arbitraries.of("complete", "incomplete"), inlines(1))
                .as((state, body) -> "<ac:task><ac:task-id>1</ac:task-id><ac:task-status>" + state
                        + "</ac:task-status><ac:task-body>" + body + "</ac:task-body></ac:task>")
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(tasks -> element("ac:task-list", String.join("", tasks)));
    }

    private static Arbitrary<String> table(int depth) {
        return Combinators.combine(
                        Arbitraries.of("th", "td"),
                        Arbitraries.frequencyOf(
                                        Tuple.of(3, inlines(1).map(text -> element("p", text))),
                                        Tuple.of(1, blocks(depth - 1)))
                                .list()
                                .ofSize(2),
                        inlines(1).map(text -> element("p", text)).list().ofSize(2))
                .as((head, cells, more) -> "<table><tbody>" + row(head, more) + row("td", cells) + "</tbody></table>");
    }

    private static String row(String cell, List<String> contents) {
        StringBuilder row = new StringBuilder();
        contents.forEach(content -> row.append(element(cell, content)));
        return element("tr", row.toString());
    }

    private static String element(String name, String content) {
        return "<" + name + ">" + content + "</" + name + ">";
    }

    private static String macro(String name, String parameter, String value, String body) {
        return "<ac:structured-macro ac:name=\"" + name + "\"><ac:parameter ac:name=\"" + parameter + "\">" + value
                + "</ac:parameter>" + body + "</ac:structured-macro>";
    }
}
