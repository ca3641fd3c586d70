package io.askmydocs.connector.confluence.convert.elements;

import io.askmydocs.connector.confluence.convert.markdown.Flow;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Break;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Image;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Style;
import io.askmydocs.connector.confluence.convert.parse.Xml;
import java.util.Optional;
import nu.xom.Element;
import nu.xom.Node;

/** Images; the caption stands below in italics. */
final class Images {
    private Images() {}

    static void attached(Element element, Walk walk, Flow out) {
        Optional<Element> resource = Xml.childWithPrefix(element, "ri");
        String source = resource.map(found -> source(found, walk)).orElse("");
        String alt = firstOf(Xml.attribute(element, "alt"), Xml.attribute(element, "title"))
                .or(() -> resource.map(found -> Xml.attribute(found, "filename")))
                .orElse("");
        if (!source.isEmpty() || !alt.isEmpty()) {
            out.add(new Image(source, alt));
        }
        for (int i = 0; i < element.getChildCount(); i++) {
            caption(element.getChild(i), walk, out);
        }
    }

    private static void caption(Node child, Walk walk, Flow out) {
        if (Xml.is(child, "ac:caption")) {
            Flow caption = new Flow();
            walk.styled(Style.EMPHASIS, (Element) child, caption);
            out.add(new Break());
            out.addAll(caption.inlines());
            out.add(new Break());
        } else if (!(child instanceof Element element
                && element.getNamespacePrefix().equals("ri"))) {
            walk.node(child, out);
        }
    }

    private static String source(Element resource, Walk walk) {
        if (Xml.is(resource, "ri:attachment")) {
            return Links.attachment(resource, walk);
        }
        return Links.absolute(Xml.attribute(resource, "value"), walk);
    }

    static void html(Element element, Walk walk, Flow out) {
        String source = Xml.attribute(element, "src").strip();
        String alt = firstOf(Xml.attribute(element, "alt"), Xml.attribute(element, "title"))
                .orElse("");
        if (!source.isEmpty() || !alt.isEmpty()) {
            out.add(new Image(Links.absolute(source, walk), alt));
        }
        walk.childrenInto(element, out);
    }

    private static Optional<String> firstOf(String one, String other) {
        return Optional.of(one.isBlank() ? other : one).filter(value -> !value.isBlank());
    }
}
