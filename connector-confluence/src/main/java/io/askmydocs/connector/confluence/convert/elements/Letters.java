package io.askmydocs.connector.confluence.convert.elements;

import io.askmydocs.connector.confluence.convert.parse.Tag;
import io.askmydocs.connector.confluence.convert.parse.Xml;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nu.xom.Element;
import nu.xom.Node;

/** Text that keeps every space and line end. */
public final class Letters {
    private static final Pattern NOT_A_LANGUAGE = Pattern.compile("[^\\p{L}\\p{N}_+#.-]+");
    private static final int MAX_DEPTH = 100;

    private Letters() {}

    /** A language as it may stand behind a fence. */
    public static String language(String name) {
        return name.isEmpty() ? "" : NOT_A_LANGUAGE.matcher(name.strip()).replaceAll("-");
    }

    /** Collects the text below an element, breaks as line ends; what is more than styled text goes to the consumer. */
    static void collect(Element element, StringBuilder text, Consumer<Element> others) {
        collect(element, text, others, 0);
    }

    private static void collect(Element element, StringBuilder text, Consumer<Element> others, int depth) {
        for (int i = 0; i < element.getChildCount(); i++) {
            Node child = element.getChild(i);
            String piece = Xml.text(child);
            if (piece != null) {
                text.append(piece);
            } else if (Xml.is(child, Tag.BR)) {
                text.append('\n');
                collect((Element) child, text, others, depth + 1);
            } else if (child instanceof Element inner) {
                if (depth > MAX_DEPTH) {
                    text.append(PlainText.of(inner));
                } else if (isMore(inner)) {
                    others.accept(inner);
                } else {
                    collect(inner, text, others, depth + 1);
                }
            }
        }
    }

    private static boolean isMore(Element element) {
        String prefix = element.getNamespacePrefix();
        boolean styling = prefix.isEmpty() || Xml.is(element, Tag.COMMENT_MARKER);
        return !styling || Xml.is(element, Tag.IMG) || Xml.is(element, Tag.TABLE);
    }
}
