package io.askmydocs.connector.confluence.convert.elements;

import io.askmydocs.connector.confluence.convert.markdown.Flow;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Style;
import io.askmydocs.connector.confluence.convert.parse.Tag;
import io.askmydocs.connector.confluence.convert.parse.Xml;
import java.util.Objects;
import nu.xom.Element;

/** The table of elements. What it does not name keeps its text and is counted. */
final class Elements {
    private static final ElementHandler[] TABLE = new ElementHandler[Tag.values().length];

    static {
        put(TextBlocks::heading, Tag.HEADING);
        put(TextBlocks::container, Tag.P, Tag.DIV, Tag.SECTION, Tag.FIGURE, Tag.BODY, Tag.STORAGE, Tag.RICH_TEXT_BODY);
        put(TextBlocks::container, Tag.LAYOUT, Tag.LAYOUT_CELL);
        put(TextBlocks::container, Tag.THEAD, Tag.TBODY, Tag.TR, Tag.TD, Tag.TH, Tag.DT, Tag.DD, Tag.CAPTION);
        put(TextBlocks::quote, Tag.BLOCKQUOTE);
        put(TextBlocks::preformatted, Tag.PRE, Tag.PLAIN_TEXT_BODY);
        put(TextBlocks::rule, Tag.HR);
        put(Lists::list, Tag.UL, Tag.OL);
        put(Lists::stray, Tag.LI);
        put(Lists::definitions, Tag.DL);
        put(Tasks::list, Tag.TASK_LIST);
        put(Tasks::stray, Tag.TASK);
        put(Tables::table, Tag.TABLE);

        put(Inlines::lineBreak, Tag.BR);
        put(Inlines.styled(Style.STRONG), Tag.STRONG);
        put(Inlines.styled(Style.EMPHASIS), Tag.EMPHASIS);
        put(Inlines.styled(Style.STRIKE), Tag.STRIKE);
        put(Inlines.styled(Style.SUB), Tag.SUB);
        put(Inlines.styled(Style.SUP), Tag.SUP);
        put(Inlines.styled(Style.UNDERLINE), Tag.UNDERLINE);
        put(Inlines.styled(Style.MARK), Tag.MARK);
        put(Inlines::code, Tag.CODE);
        put(Inlines::span, Tag.SPAN);
        put(Inlines::time, Tag.TIME);
        put(Elements::transparent, Tag.PLAIN_INLINE, Tag.COMMENT_MARKER, Tag.LINK_BODY, Tag.PLAIN_TEXT_LINK_BODY);
        put(Elements::transparent, Tag.AC_CAPTION, Tag.TEMPLATE_TEXT);
        put(Emoticons::emoticon, Tag.EMOTICON);

        put(Links::anchor, Tag.A);
        put(Links::resource, Tag.AC_LINK);
        put(Images::attached, Tag.AC_IMAGE);
        put(Images::html, Tag.IMG);
        put(Links::identifier, Tag.RI_PAGE, Tag.RI_BLOG_POST, Tag.RI_ATTACHMENT, Tag.RI_URL, Tag.RI_SHORTCUT);
        put(Links::identifier, Tag.RI_USER, Tag.RI_SPACE, Tag.RI_CONTENT_ENTITY);

        put(MacroElements::macro, Tag.MACRO);
        put(Adf::extension, Tag.ADF_EXTENSION);
        put(Adf::node, Tag.ADF_NODE);
        put(Elements::transparent, Tag.ADF_CONTENT, Tag.ADF_FALLBACK, Tag.TASK_BODY);

        put(Elements::counted, Tag.SCRIPT, Tag.PLACEHOLDER, Tag.TEMPLATE_DECLARATIONS);
        put(Elements::silent, Tag.PARAMETER, Tag.DEFAULT_PARAMETER, Tag.ADF_ATTRIBUTE, Tag.ADF_MARK, Tag.FABRIC);
        put(Elements::silent, Tag.TASK_ID, Tag.TASK_STATUS, Tag.COLUMNS, Tag.HEAD);
        put(Elements::unknown, Tag.UNKNOWN);
        for (Tag tag : Tag.values()) {
            Objects.requireNonNull(TABLE[tag.ordinal()], tag.name());
        }
    }

    private Elements() {}

    private static void put(ElementHandler handler, Tag... tags) {
        for (Tag tag : tags) {
            TABLE[tag.ordinal()] = handler;
        }
    }

    static ElementHandler handlerOf(Element element) {
        Tag tag = Xml.tag(element);
        return TABLE[tag == null ? Tag.UNKNOWN.ordinal() : tag.ordinal()];
    }

    private static void transparent(Element element, Walk walk, Flow out) {
        walk.childrenInto(element, out);
    }

    /** Never loses text, whatever it is. */
    private static void unknown(Element element, Walk walk, Flow out) {
        walk.losses().loss("unknown-element", element.getQualifiedName());
        walk.childrenInto(element, out);
    }

    private static void counted(Element element, Walk walk, Flow out) {
        walk.losses().loss("dropped-element", element.getQualifiedName());
    }

    /** Machine text that no reader of the page ever sees. */
    private static void silent(Element element, Walk walk, Flow out) {}
}
