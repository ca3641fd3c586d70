package io.askmydocs.host.web.documents;

import io.askmydocs.host.kb.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Somebody else's Markdown as HTML that can do nothing: HTML in it is shown as text, but for empty anchors, links lead to other documents,
 * to the web and to mail, and pictures are loaded from nowhere, since the page's policy forbids it.
 */
final class Markdown {

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), StrikethroughExtension.create(), TaskListItemsExtension.create());

    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .linkProcessor(Wikilink::process)
            .build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto")))
            .attributeProviderFactory(context -> Markdown::harden)
            .build();

    private static final TextContentRenderer TEXT =
            TextContentRenderer.builder().build();

    private static final Pattern FRONT_MATTER = Pattern.compile("\\A---\\n.*?\\n---\\n+", Pattern.DOTALL);
    private static final Pattern LOSS = Pattern.compile("\\\\?\\[(macro: [^\\]\\\\\\n]{1,100})\\\\?\\]");

    private static final Pattern ANCHOR = Pattern.compile("<a id=\"[^\"<>]*\">");

    private static final int LOWEST = 6;

    private Markdown() {}

    static String withoutFrontMatter(String file) {
        return FRONT_MATTER.matcher(file).replaceFirst("");
    }

    /**
     * Without the heading that repeats the title, and with the others one level down: the page's is the first.
     *
     * @param addresses of the documents that are referred to, and are there
     */
    static String html(String markdown, String title, Function<Set<Reference>, Map<Reference, String>> addresses) {
        Node document = PARSER.parse(markdown);
        if (document.getFirstChild() instanceof Heading heading
                && TEXT.render(heading).strip().equals(title)) {
            heading.unlink();
        }
        List<Node> anchors = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                heading.setLevel(Math.min(LOWEST, heading.getLevel() + 1));
                visitChildren(heading);
            }

            @Override
            public void visit(HtmlInline html) {
                if (isAnchor(html)) {
                    anchors.addAll(List.of(html, html.getNext()));
                }
            }
        });
        anchors.forEach(Node::unlink);
        Leads leads = Leads.of(document);
        leads.lead(addresses.apply(leads.references()));
        return RENDERER.render(document);
    }

    /** Where a link of its page may lead, which is nothing to look at. */
    private static boolean isAnchor(HtmlInline html) {
        return ANCHOR.matcher(html.getLiteral()).matches()
                && html.getNext() instanceof HtmlInline end
                && end.getLiteral().equals("</a>");
    }

    /** What stands in the text for something that was not understood, and how often. */
    static Map<String, Long> losses(String markdown) {
        Map<String, Long> losses = new TreeMap<>();
        Matcher found = LOSS.matcher(markdown);
        while (found.find()) {
            losses.merge(found.group(1), 1L, Long::sum);
        }
        return losses;
    }

    private static void harden(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Link) {
            attributes.put("rel", "nofollow noreferrer noopener");
        }
        if (node instanceof Image) {
            attributes.put("loading", "lazy");
        }
    }
}
