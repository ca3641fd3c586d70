package io.askmydocs.connector.confluence.convert.elements;

import io.askmydocs.connector.confluence.convert.markdown.Flow;
import io.askmydocs.connector.confluence.convert.markdown.Inline;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Link;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Text;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Wikilink;
import io.askmydocs.connector.confluence.convert.parse.Tag;
import io.askmydocs.connector.confluence.convert.parse.Xml;
import java.util.List;
import java.util.Optional;
import nu.xom.Element;
import org.jspecify.annotations.Nullable;

/** Where a Confluence link leads, and what it shows there. */
final class LinkTarget {
    private final Walk walk;
    private final String anchor;

    LinkTarget(Walk walk, String anchor) {
        this.walk = walk;
        this.anchor = anchor;
    }

    void write(@Nullable Element resource, Flow label, Flow out) {
        Tag tag = resource == null ? null : Xml.tag(resource);
        if (resource == null || tag == null) {
            fragment(label, out);
            return;
        }
        switch (tag) {
            case RI_PAGE, RI_BLOG_POST -> page(resource, label, out);
            case RI_ATTACHMENT -> address(Links.attachment(resource, walk), orName(label, resource), out);
            case RI_URL -> address(Links.absolute(Xml.attribute(resource, "value"), walk), label, out);
            case RI_CONTENT_ENTITY -> content(resource, label, out);
            case RI_USER -> user(resource, label, out);
            default -> out.addAll(orName(label, resource).nodes());
        }
    }

    private void fragment(Flow label, Flow out) {
        if (anchor.isEmpty()) {
            out.addAll(label.nodes());
        } else {
            address("", label.isBlank() ? text(anchor) : label, out);
        }
    }

    private void page(Element page, Flow label, Flow out) {
        String title = Xml.attribute(page, "content-title").strip();
        if (title.isEmpty()) {
            fragment(orName(label, page), out);
            return;
        }
        Optional<String> url = walk.surroundings().pageUrl(title, Xml.attribute(page, "space-key"));
        if (url.isPresent()) {
            address(url.get(), orName(label, page), out);
        } else {
            wikilink(title, label, out);
        }
    }

    private void wikilink(String title, Flow label, Flow out) {
        String name = anchor.isEmpty() ? title : title + "#" + anchor;
        List<Inline> inlines = label.inlines();
        boolean plain = inlines.stream().allMatch(LinkTarget::isText);
        if (walk.isInsideLink()) {
            out.addAll(label.isBlank() ? List.of(new Text(title)) : label.nodes());
        } else if (plain) {
            out.add(new Wikilink(name, Links.textOf(inlines)));
        } else {
            out.addAll(label.nodes());
            out.text(" ");
            out.add(new Wikilink(name, ""));
        }
    }

    private static boolean isText(Inline inline) {
        return inline instanceof Text
                || inline instanceof Inline.Code
                || inline instanceof Inline.Break
                || (inline instanceof Inline.Styled styled
                        && styled.content().stream().allMatch(LinkTarget::isText));
    }

    private void content(Element entity, Flow label, Flow out) {
        String id = Xml.attribute(entity, "content-id");
        Optional<String> url = walk.surroundings()
                .contentUrl(id)
                .or(() -> walk.surroundings()
                        .siteBase()
                        .map(base -> Links.absolute("pages/viewpage.action?pageId=" + id, walk)));
        if (url.isPresent()) {
            address(url.get(), orName(label, entity), out);
        } else {
            out.addAll(orName(label, entity).nodes());
        }
    }

    private void user(Element user, Flow label, Flow out) {
        String shown = Links.textOf(label.inlines());
        out.text(shown.isEmpty() ? name(user, walk) : (shown.startsWith("@") ? shown : "@" + shown));
    }

    private void address(String address, Flow label, Flow out) {
        String target = anchor.isEmpty() ? address : address + "#" + anchor;
        if (walk.isInsideLink()) {
            out.addAll(label.nodes());
        } else if (target.isEmpty() || label.isBlank()) {
            out.addAll(target.isEmpty() ? label.nodes() : List.of(new Link(target, List.of())));
        } else {
            Links.link(target, label, out);
        }
    }

    private Flow orName(Flow label, Element resource) {
        return label.isBlank() ? text(name(resource, walk)) : label;
    }

    private static Flow text(String text) {
        Flow flow = new Flow();
        flow.text(text);
        return flow;
    }

    /** How a reader would call the resource. */
    static String name(Element resource, Walk walk) {
        return Xml.is(resource, Tag.RI_USER) ? userName(resource, walk) : rawName(resource);
    }

    static String rawName(Element resource) {
        Tag tag = Xml.tag(resource);
        return tag == null
                ? ""
                : switch (tag) {
                    case RI_PAGE, RI_BLOG_POST -> Xml.attribute(resource, "content-title");
                    case RI_ATTACHMENT -> Xml.attribute(resource, "filename");
                    case RI_URL -> Xml.attribute(resource, "value");
                    case RI_SPACE -> Xml.attribute(resource, "space-key");
                    case RI_SHORTCUT -> Xml.attribute(resource, "key") + ":" + Xml.attribute(resource, "parameter");
                    case RI_CONTENT_ENTITY -> "content:" + Xml.attribute(resource, "content-id");
                    case RI_USER -> userId(resource);
                    default -> "";
                };
    }

    private static String userName(Element user, Walk walk) {
        String id = userId(user);
        return id.isEmpty() ? "" : "@" + walk.surroundings().userName(id).orElse(id);
    }

    private static String userId(Element user) {
        return Xml.firstAttribute(user, "account-id", "userkey", "username");
    }
}
