package io.askmydocs.connector.confluence.convert.elements;

import io.askmydocs.connector.confluence.convert.parse.Cursor;
import io.askmydocs.connector.confluence.convert.parse.Xml;
import nu.xom.Element;
import nu.xom.Node;

/** All text a reader would see below a node, without recursion; parameters and other machine text left out. */
final class PlainText {
    private PlainText() {}

    static String of(Element top) {
        StringBuilder text = new StringBuilder();
        Cursor cursor = new Cursor(top);
        for (Node node = cursor.next(); node != null; node = cursor.next()) {
            String piece = Xml.text(node);
            if (piece != null) {
                text.append(piece);
            } else if (node instanceof Element element) {
                text.append(' ');
                if (isSilent(element)) {
                    cursor.skip();
                }
            }
        }
        return text.toString();
    }

    private static boolean isSilent(Element element) {
        var tag = Xml.tag(element);
        return tag != null
                && switch (tag) {
                    case PARAMETER, DEFAULT_PARAMETER, ADF_ATTRIBUTE, ADF_FALLBACK, ADF_MARK, TASK_ID, TASK_STATUS ->
                        true;
                    case SCRIPT, PLACEHOLDER, TEMPLATE_DECLARATIONS, FABRIC, COLUMNS, HEAD -> true;
                    default -> false;
                };
    }
}
