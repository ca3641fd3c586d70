package io.askmydocs.connector.confluence.convert.elements;

import io.askmydocs.connector.confluence.convert.markdown.Flow;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Break;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Image;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Link;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Style;
import io.askmydocs.connector.confluence.convert.parse.Tag;
import io.askmydocs.connector.confluence.convert.parse.Xml;
import java.util.List;
import nu.xom.Element;
import nu.xom.Node;
import org.jspecify.annotations.Nullable;

/** Images; the caption stands below in italics. */
final class Images {
    private Images() {}

    static void attached(Element element, Walk walk, Flow out) {
        Element resource = Xml.resource(element);
        String source = source(resource, walk);
        String alt = Xml.firstAttribute(element, "alt", "title");
        if (alt.isEmpty() && resource != null) {
            alt = Xml.attribute(resource, "filename");
        }
        if (!source.isEmpty() || !alt.isEmpty()) {
            add(
                    new Image(source, alt),
                    Links.absolute(Xml.attribute(element, "href").strip(), walk),
                    walk,
                    out);
        }
        for (int i = 0, n = element.getChildCount(); i < n; i++) {
            beside(element.getChild(i), walk, out);
        }
    }

    private static void add(Image image, String target, Walk walk, Flow out) {
        out.add(target.isEmpty() || walk.isInsideLink() ? image : new Link(target, List.of(image)));
    }

    private static void beside(Node child, Walk walk, Flow out) {
        if (Xml.is(child, Tag.AC_CAPTION)) {
            Flow caption = new Flow();
            walk.styled(Style.EMPHASIS, (Element) child, caption);
            out.add(new Break());
            out.addAll(caption.inlines());
            out.add(new Break());
        } else if (!Xml.isResource(child)) {
            walk.node(child, out);
        }
    }

    private static String source(@Nullable Element resource, Walk walk) {
        if (resource == null) {
            return "";
        }
        return Xml.is(resource, Tag.RI_ATTACHMENT)
                ? Links.attachment(resource, walk)
                : Links.absolute(Xml.attribute(resource, "value"), walk);
    }

    static void html(Element element, Walk walk, Flow out) {
        String source = Xml.attribute(element, "src").strip();
        String alt = Xml.firstAttribute(element, "alt", "title");
        if (!source.isEmpty() || !alt.isEmpty()) {
            out.add(new Image(Links.absolute(source, walk), alt));
        }
        walk.childrenInto(element, out);
    }
}
