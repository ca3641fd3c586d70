package io.askmydocs.connector.confluence.convert.elements;

import io.askmydocs.connector.confluence.convert.markdown.Inline.Style;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import nu.xom.Element;

/** The table of elements. What it does not name keeps its text and is counted. */
final class Elements {
    private static final Map<String, ElementHandler> TABLE = new HashMap<>();

    static {
        put(TextBlocks::heading, "h1", "h2", "h3", "h4", "h5", "h6");
        put(TextBlocks::paragraph, "p");
        put(TextBlocks::container, "div", "section", "center", "article", "header", "footer", "main", "aside", "nav");
        put(
                TextBlocks::container,
                "html",
                "body",
                "xml",
                "storage",
                "figure",
                "figcaption",
                "address",
                "fieldset",
                "form");
        put(
                TextBlocks::container,
                "ac:layout",
                "ac:layout-section",
                "ac:layout-cell",
                "ac:rich-text-body",
                "ac:confluence");
        put(TextBlocks::quote, "blockquote");
        put(TextBlocks::preformatted, "pre");
        put(TextBlocks::preformatted, "ac:plain-text-body");
        put(TextBlocks::rule, "hr");
        put(Lists::list, "ul", "ol");
        put(Lists::stray, "li");
        put(Lists::definitions, "dl");
        put(Tasks::list, "ac:task-list");
        put(Tasks::stray, "ac:task");
        put(Tables::table, "table");
        put(TextBlocks::container, "thead", "tbody", "tfoot", "tr", "td", "th", "dt", "dd", "caption");

        put(Inlines::lineBreak, "br");
        put(Inlines.styled(Style.STRONG), "strong", "b");
        put(Inlines.styled(Style.EMPHASIS), "em", "i");
        put(Inlines.styled(Style.STRIKE), "s", "del", "strike");
        put(Inlines.styled(Style.SUB), "sub");
        put(Inlines.styled(Style.SUP), "sup");
        put(Inlines.styled(Style.UNDERLINE), "u", "ins");
        put(Inlines.styled(Style.MARK), "mark");
        put(Inlines::code, "code", "tt", "kbd", "samp", "var");
        put(Inlines::span, "span");
        put(Dropped::transparent, "font", "small", "big", "cite", "dfn", "abbr", "acronym", "q", "label", "wbr");
        put(Inlines::time, "time");
        put(
                Dropped::transparent,
                "ac:inline-comment-marker",
                "ac:link-body",
                "ac:plain-text-link-body",
                "ac:caption",
                "at:var",
                "at:string");
        put(Emoticons::emoticon, "ac:emoticon", "ac:hipchat-emoticon");

        put(Links::anchor, "a");
        put(Links::resource, "ac:link");
        put(Images::attached, "ac:image");
        put(Images::html, "img");
        put(
                Links::identifier,
                "ri:page",
                "ri:blog-post",
                "ri:attachment",
                "ri:url",
                "ri:shortcut",
                "ri:user",
                "ri:space");
        put(Links::identifier, "ri:content-entity");

        put(MacroElements::macro, "ac:structured-macro", "ac:macro", "ac:unstructured-macro");
        put(Adf::extension, "ac:adf-extension");
        put(Adf::node, "ac:adf-node");
        put(Dropped::transparent, "ac:adf-content", "ac:adf-fallback", "ac:task-body");

        put(Dropped::counted, "script", "style", "ac:placeholder", "at:declarations");
        put(Dropped::silent, "ac:parameter", "ac:default-parameter", "ac:adf-attribute", "ac:adf-mark", "ac:local-id");
        put(Dropped::silent, "ac:adf-fragment-mark", "ac:adf-fragment-mark-detail", "ac:task-id", "ac:task-uuid");
        put(
                Dropped::silent,
                "ac:task-status",
                "fab:display-type",
                "fab:placeholder-url",
                "colgroup",
                "col",
                "head",
                "meta",
                "link");
    }

    private Elements() {}

    private static void put(ElementHandler handler, String... names) {
        for (String name : names) {
            TABLE.put(name, handler);
        }
    }

    static ElementHandler handlerOf(Element element) {
        String name = element.getQualifiedName();
        ElementHandler handler = TABLE.get(name);
        if (handler == null) {
            handler = TABLE.getOrDefault(name.toLowerCase(Locale.ROOT), Dropped::unknown);
        }
        return handler;
    }
}
