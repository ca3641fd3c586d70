package io.askmydocs.connector.confluence.convert.elements;

import io.askmydocs.connector.confluence.convert.markdown.Flow;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Break;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Code;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Style;
import io.askmydocs.connector.confluence.convert.parse.Xml;
import java.time.Instant;
import java.util.regex.Pattern;
import nu.xom.Element;

/** Text that is set off, and the small things that stand in it. */
final class Inlines {
    private static final Pattern LINE_THROUGH = Pattern.compile("text-decoration[^;]*line-through");

    private Inlines() {}

    static ElementHandler styled(Style style) {
        return (element, walk, out) -> walk.styled(style, element, out);
    }

    static void span(Element element, Walk walk, Flow out) {
        String style = Xml.attribute(element, "style");
        if (!style.isEmpty() && LINE_THROUGH.matcher(style).find()) {
            walk.styled(Style.STRIKE, element, out);
        } else {
            walk.childrenInto(element, out);
        }
    }

    static void lineBreak(Element element, Walk walk, Flow out) {
        out.add(new Break());
        walk.childrenInto(element, out);
    }

    static void code(Element element, Walk walk, Flow out) {
        StringBuilder text = new StringBuilder();
        Letters.collect(element, text, other -> {
            code(text, out);
            text.setLength(0);
            walk.node(other, out);
        });
        code(text, out);
    }

    private static void code(CharSequence text, Flow out) {
        String value = text.toString();
        if (value.isBlank()) {
            out.text(value);
        } else {
            out.add(new Code(value));
        }
    }

    /** The element is usually empty: its date is in an attribute. */
    static void time(Element element, Walk walk, Flow out) {
        Flow content = walk.children(element);
        if (Xml.textOf(element).isBlank()) {
            out.text(iso(Xml.attribute(element, "datetime").strip()));
        } else {
            out.addAll(content.nodes());
        }
    }

    /** Old pages write slashes, some editors the milliseconds since 1970. */
    private static String iso(String date) {
        if (date.length() == 10 && date.charAt(4) == '/' && date.charAt(7) == '/') {
            return date.replace('/', '-');
        }
        if (date.length() != 13) {
            return date;
        }
        try {
            return Instant.ofEpochMilli(Long.parseLong(date)).toString().substring(0, 10);
        } catch (NumberFormatException e) {
            return date;
        }
    }
}
