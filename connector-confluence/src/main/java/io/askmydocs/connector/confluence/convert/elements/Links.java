package io.askmydocs.connector.confluence.convert.elements;

import io.askmydocs.connector.confluence.convert.markdown.Flow;
import io.askmydocs.connector.confluence.convert.markdown.Inline;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Link;
import io.askmydocs.connector.confluence.convert.parse.Tag;
import io.askmydocs.connector.confluence.convert.parse.Xml;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import nu.xom.Element;
import nu.xom.Node;

/** Links: HTML's, and Confluence's to its own things. */
final class Links {
    /** Browsers skip white space in a scheme, so it must not make an address look relative. */
    private static final Pattern SCHEME = Pattern.compile("\\p{Cntrl}*[A-Za-z][A-Za-z0-9+.\\s\\p{Cntrl}-]*:");

    /** Looking for a node among its siblings takes as long as there are many. */
    private static final int MANY = 500;

    private Links() {}

    static void anchor(Element element, Walk walk, Flow out) {
        String target = Xml.attribute(element, "href").strip();
        if (target.isEmpty() || walk.isInsideLink()) {
            walk.childrenInto(element, out);
            return;
        }
        link(absolute(target, walk), walk.label(element), out);
    }

    /** A link, whatever its label holds; without a label its address is shown. */
    static void link(String target, Flow label, Flow out) {
        if (label.isBlank()) {
            if (!target.startsWith("#") && !Link.isUnsafe(target)) {
                out.add(new Link(target, List.of()));
            }
        } else {
            out.wrap(label, run -> new Link(target, run));
        }
    }

    static void resource(Element element, Walk walk, Flow out) {
        Flow label = new Flow();
        for (int i = 0, n = element.getChildCount(); i < n; i++) {
            label(element.getChild(i), walk, label);
        }
        new LinkTarget(walk, Xml.attribute(element, "anchor")).write(Xml.resource(element), label, out);
    }

    /** A link's bodies make its label; text straight inside it does, too. */
    private static void label(Node child, Walk walk, Flow label) {
        if (child instanceof Element body && Xml.is(body, Tag.PLAIN_TEXT_LINK_BODY)) {
            label.text(Xml.textOf(body));
        } else if (child instanceof Element body && !Xml.isResource(body)) {
            label.addAll(walk.label(body).nodes());
        } else if (!Xml.isBlankText(child)) {
            String text = Xml.text(child);
            label.text(text == null ? "" : text);
        }
    }

    /** A resource outside a link shows its readable name. */
    static void identifier(Element element, Walk walk, Flow out) {
        out.text(LinkTarget.name(element, walk));
        if (!isFollowedByPunctuation(element)) {
            out.text(" ");
        }
        walk.childrenInto(element, out);
    }

    private static boolean isFollowedByPunctuation(Element element) {
        var parent = element.getParent();
        if (parent.getChildCount() > MANY) {
            return false;
        }
        int next = parent.indexOf(element) + 1;
        String text = next < parent.getChildCount() ? Xml.text(parent.getChild(next)) : null;
        return text != null && !text.isEmpty() && !Character.isLetterOrDigit(text.charAt(0));
    }

    static String attachment(Element attachment, Walk walk) {
        String fileName = Xml.attribute(attachment, "filename");
        Element container = Xml.resource(attachment);
        String page = container == null ? "" : Xml.attribute(container, "content-title");
        return walk.surroundings().attachmentUrl(fileName, page).orElseGet(() -> relative(fileName));
    }

    /** A file's name as an address: these characters would end its path, or be taken for an escape. */
    static String relative(String fileName) {
        boolean plain = fileName.indexOf('%') < 0 && fileName.indexOf('#') < 0 && fileName.indexOf('?') < 0;
        return plain
                ? fileName
                : fileName.replace("%", "%25").replace("#", "%23").replace("?", "%3F");
    }

    /** Resolved against the site; a fragment stays in the page. */
    static String absolute(String address, Walk walk) {
        boolean absolute = address.isEmpty()
                || address.startsWith("#")
                || address.startsWith("https://")
                || SCHEME.matcher(address).lookingAt();
        if (absolute) {
            return address;
        }
        return walk.surroundings()
                .siteBase()
                .map(base -> resolve(base, address))
                .orElse(address);
    }

    private static String resolve(URI base, String address) {
        if (address.startsWith("//")) {
            return base.getScheme() + ":" + address;
        }
        String site = base.getScheme() + "://" + base.getRawAuthority();
        return address.startsWith("/")
                ? site + address
                : site + base.getRawPath().replaceAll("/?$", "/") + address;
    }

    static String textOf(List<Inline> label) {
        StringBuilder text = new StringBuilder();
        label.forEach(inline -> append(inline, text));
        return text.toString().strip();
    }

    private static void append(Inline inline, StringBuilder text) {
        if (inline instanceof Inline.Text plain) {
            text.append(plain.value());
        } else if (inline instanceof Inline.Code code) {
            text.append(code.value());
        } else if (inline instanceof Inline.Styled styled) {
            styled.content().forEach(inner -> append(inner, text));
        } else if (inline instanceof Inline.Break) {
            text.append(' ');
        }
    }
}
