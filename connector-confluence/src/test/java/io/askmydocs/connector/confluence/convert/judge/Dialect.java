package io.askmydocs.connector.confluence.convert.judge;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.renderer.html.HtmlRenderer;

/** GitHub's Markdown by commonmark-java, with wikilinks and formulas, as the HTML a browser would get. */
final class Dialect {
    /** The scheme that stands for a link by title. */
    static final String WIKI = "wiki:";

    static final String FORMULA = "x-formula";

    /** Escaped signs are kept apart from live ones until the wikilinks are read. */
    private static final String LIVE = "[]|";

    private static final String ESCAPED = "\uE7F0\uE7F1\uE7F2";
    private static final Pattern WIKILINK = Pattern.compile("\\[\\[([^\\[\\]|]+)(?:\\|([^\\[\\]]*))?]]");
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(
                    List.of(TablesExtension.create(), StrikethroughExtension.create(), TaskListItemsExtension.create()))
            .build();

    private Dialect() {}

    /**
     * The document as HTML.
     *
     * @param formulas what stands between dollar signs as a formula; all other dollar signs are text
     */
    static String html(String markdown, Set<String> formulas) {
        return RENDERER.render(parser(formulas).parse(markdown));
    }

    private static Parser parser(Set<String> formulas) {
        return Parser.builder()
                .extensions(List.of(
                        TablesExtension.create(), StrikethroughExtension.create(), TaskListItemsExtension.create()))
                .customInlineContentParserFactory(factory('\\', Dialect::escaped))
                .customInlineContentParserFactory(factory('$', state -> formula(state, formulas)))
                .postProcessor(Dialect::wikilinks)
                .extensions(List.of(AutolinkExtension.create()))
                .build();
    }

    /** Text as it is shown, the escaped signs put back. */
    static String shown(String text) {
        String shown = text;
        for (int i = 0; i < LIVE.length(); i++) {
            shown = shown.replace(ESCAPED.charAt(i), LIVE.charAt(i));
        }
        return shown;
    }

    private static InlineContentParserFactory factory(char trigger, InlineContentParser parser) {
        return new InlineContentParserFactory() {
            @Override
            public Set<Character> getTriggerCharacters() {
                return Set.of(trigger);
            }

            @Override
            public InlineContentParser create() {
                return parser;
            }
        };
    }

    private static ParsedInline escaped(InlineParserState state) {
        Scanner scanner = state.scanner();
        scanner.next();
        int sign = LIVE.indexOf(scanner.peek());
        if (sign < 0) {
            return ParsedInline.none();
        }
        scanner.next();
        return ParsedInline.of(new Text(String.valueOf(ESCAPED.charAt(sign))), scanner.position());
    }

    private static ParsedInline formula(InlineParserState state, Set<String> formulas) {
        Scanner scanner = state.scanner();
        Position start = scanner.position();
        for (int signs = 2; signs > 0; signs--) {
            scanner.setPosition(start);
            if (scanner.next("$".repeat(signs))) {
                Optional<Node> found = formula(scanner, "$".repeat(signs), formulas);
                if (found.isPresent()) {
                    return ParsedInline.of(found.get(), scanner.position());
                }
            }
        }
        return ParsedInline.none();
    }

    private static Optional<Node> formula(Scanner scanner, String signs, Set<String> formulas) {
        Position start = scanner.position();
        while (scanner.find('$') >= 0) {
            String content =
                    scanner.getSource(start, scanner.position()).getContent().strip();
            if (formulas.contains(content) && scanner.next(signs)) {
                HtmlInline formula = new HtmlInline();
                formula.setLiteral("<" + FORMULA + ">" + escape(content) + "</" + FORMULA + ">");
                return Optional.of(formula);
            }
            scanner.next();
        }
        return Optional.empty();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static Node wikilinks(Node document) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Text node) {
                split(node);
            }
        });
        return document;
    }

    private static void split(Text node) {
        String text = node.getLiteral();
        Matcher link = WIKILINK.matcher(text);
        int from = 0;
        while (link.find()) {
            node.insertBefore(new Text(text.substring(from, link.start())));
            Link found = new Link(WIKI + link.group(1), null);
            found.appendChild(new Text(link.group(2) == null ? link.group(1) : link.group(2)));
            node.insertBefore(found);
            from = link.end();
        }
        if (from > 0) {
            node.setLiteral(text.substring(from));
        }
    }
}
