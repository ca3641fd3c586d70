package io.askmydocs.connector.confluence.convert.parse;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Every element the converter knows, by its written name. Documents bind the prefixes to anything, so the prefix itself
 * is what counts. Names are resolved once, when the tree is built.
 */
public enum Tag {
    /** The root the parser adds. */
    STORAGE("storage"),
    HEADING("h1", "h2", "h3", "h4", "h5", "h6"),
    P("p"),
    DIV("div"),
    SECTION("section", "center", "article", "header", "footer", "main", "aside", "nav", "html", "xml"),
    FIGURE("figure", "figcaption", "address", "fieldset", "form"),
    BODY("body"),
    BLOCKQUOTE("blockquote"),
    PRE("pre"),
    HR("hr"),
    UL("ul"),
    OL("ol"),
    LI("li"),
    DL("dl"),
    DT("dt"),
    DD("dd"),
    TABLE("table"),
    CAPTION("caption"),
    THEAD("thead"),
    TBODY("tbody", "tfoot"),
    TR("tr"),
    TD("td"),
    TH("th"),
    COLUMNS("colgroup", "col"),

    BR("br"),
    STRONG("strong", "b"),
    EMPHASIS("em", "i"),
    STRIKE("s", "del", "strike"),
    SUB("sub"),
    SUP("sup"),
    UNDERLINE("u", "ins"),
    MARK("mark"),
    CODE("code", "tt", "kbd", "samp", "var"),
    SPAN("span"),
    PLAIN_INLINE("font", "small", "big", "cite", "dfn", "abbr", "acronym", "q", "label", "wbr"),
    TIME("time"),
    A("a"),
    IMG("img"),
    SCRIPT("script", "style"),
    HEAD("head", "meta", "link"),

    LAYOUT("ac:layout", "ac:layout-section", "ac:confluence"),
    LAYOUT_CELL("ac:layout-cell"),
    MACRO("ac:structured-macro", "ac:macro", "ac:unstructured-macro"),
    PARAMETER("ac:parameter"),
    DEFAULT_PARAMETER("ac:default-parameter"),
    RICH_TEXT_BODY("ac:rich-text-body"),
    PLAIN_TEXT_BODY("ac:plain-text-body"),
    AC_LINK("ac:link"),
    LINK_BODY("ac:link-body"),
    PLAIN_TEXT_LINK_BODY("ac:plain-text-link-body"),
    AC_IMAGE("ac:image"),
    AC_CAPTION("ac:caption"),
    COMMENT_MARKER("ac:inline-comment-marker"),
    EMOTICON("ac:emoticon", "ac:hipchat-emoticon"),
    TASK_LIST("ac:task-list"),
    TASK("ac:task"),
    TASK_BODY("ac:task-body"),
    TASK_STATUS("ac:task-status"),
    TASK_ID("ac:task-id", "ac:task-uuid"),
    PLACEHOLDER("ac:placeholder"),
    ADF_EXTENSION("ac:adf-extension"),
    ADF_NODE("ac:adf-node"),
    ADF_CONTENT("ac:adf-content"),
    ADF_FALLBACK("ac:adf-fallback"),
    ADF_ATTRIBUTE("ac:adf-attribute", "ac:adf-parameter"),
    ADF_MARK("ac:adf-mark", "ac:adf-fragment-mark", "ac:adf-fragment-mark-detail", "ac:local-id"),
    FABRIC("fab:display-type", "fab:placeholder-url"),

    RI_PAGE("ri:page"),
    RI_BLOG_POST("ri:blog-post"),
    RI_ATTACHMENT("ri:attachment"),
    RI_URL("ri:url"),
    RI_SHORTCUT("ri:shortcut"),
    RI_USER("ri:user"),
    RI_SPACE("ri:space"),
    RI_CONTENT_ENTITY("ri:content-entity"),

    TEMPLATE_TEXT("at:var", "at:string", "at:textarea", "at:list", "at:option"),
    TEMPLATE_DECLARATIONS("at:declarations"),

    /** An element nobody named. */
    UNKNOWN();

    private static final Map<String, Tag> BY_NAME = table();

    private final List<String> names;

    Tag(String... names) {
        this.names = List.of(names);
    }

    private static Map<String, Tag> table() {
        Map<String, Tag> table = new HashMap<>();
        for (Tag tag : values()) {
            tag.names.forEach(name -> table.put(name, tag));
        }
        return table;
    }

    /** Case does not count, for the sake of documents written by hand. */
    static Tag of(String qualifiedName) {
        Tag tag = BY_NAME.get(qualifiedName);
        return tag != null ? tag : BY_NAME.getOrDefault(qualifiedName.toLowerCase(Locale.ROOT), UNKNOWN);
    }

    /** A resource identifier: what a link, an image or a macro refers to. */
    public boolean isResource() {
        return switch (this) {
            case RI_PAGE, RI_BLOG_POST, RI_ATTACHMENT, RI_URL, RI_SHORTCUT, RI_USER, RI_SPACE, RI_CONTENT_ENTITY ->
                true;
            default -> false;
        };
    }
}
