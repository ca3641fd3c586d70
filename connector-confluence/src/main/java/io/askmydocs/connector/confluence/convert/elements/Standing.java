package io.askmydocs.connector.confluence.convert.elements;

import io.askmydocs.connector.confluence.convert.parse.Tag;
import io.askmydocs.connector.confluence.convert.parse.Xml;
import nu.xom.Element;
import nu.xom.Node;
import org.jspecify.annotations.Nullable;

/** Tells a macro or image that stands alone, as a block of its own, from one in the midst of text. */
final class Standing {
    private Standing() {}

    /** Whether the parent holds blocks and neither text nor inlines of its own. */
    static boolean holdsBlocks(Element parent) {
        if (!isContainer(Xml.tag(parent))) {
            return false;
        }
        for (int i = 0, n = parent.getChildCount(); i < n; i++) {
            Node child = parent.getChild(i);
            if (isInline(child)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInline(Node child) {
        Tag tag = Xml.tag(child);
        return tag == null
                ? Xml.text(child) != null && !Xml.isBlankText(child)
                : switch (tag) {
                    case STRONG, EMPHASIS, STRIKE, SUB, SUP, UNDERLINE, MARK, CODE, SPAN, PLAIN_INLINE -> true;
                    case TIME, A, AC_LINK, COMMENT_MARKER, EMOTICON -> true;
                    default -> false;
                };
    }

    private static boolean isContainer(@Nullable Tag tag) {
        return tag != null
                && switch (tag) {
                    case STORAGE, RICH_TEXT_BODY, LAYOUT_CELL, ADF_CONTENT, DIV, TD, TH, BLOCKQUOTE, BODY -> true;
                    default -> false;
                };
    }

    static boolean isFigure(Node node) {
        return Xml.is(node, Tag.MACRO) || Xml.is(node, Tag.AC_IMAGE);
    }
}
