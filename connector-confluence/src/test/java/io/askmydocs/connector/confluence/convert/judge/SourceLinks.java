package io.askmydocs.connector.confluence.convert.judge;

import io.askmydocs.connector.confluence.convert.judge.Scribe.End;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Links and images of a page whose site is unknown: addresses as they stand, pages by title, files by name. */
final class SourceLinks {
    private final SourceReader reader;
    private final Scribe scribe;
    private boolean inside;

    SourceLinks(SourceReader reader) {
        this.reader = reader;
        this.scribe = reader.scribe;
    }

    void anchor(Element element) {
        String address = SourceReader.attribute(element, "href").strip();
        if (address.isEmpty() || inside || Targets.isUnsafe(address)) {
            reader.children(element);
        } else {
            link(Targets.address(address), () -> reader.children(element), address.startsWith("#") ? "" : address);
        }
    }

    /** A link; without a label its address is shown, or nothing of it. */
    void link(String target, Runnable label, String shownOtherwise) {
        int images = scribe.count(Measure.IMAGES);
        Scribe.Open link = scribe.open(Measure.LINKS, target, End.ELEMENT);
        boolean outer = inside;
        inside = true;
        label.run();
        inside = outer;
        boolean empty = link.isEmpty() && scribe.count(Measure.IMAGES) == images;
        if (empty && shownOtherwise.isEmpty()) {
            link.forget();
            return;
        }
        if (empty) {
            scribe.optional(shownOtherwise);
        }
        link.close();
    }

    void resource(Element element) {
        Optional<Element> target = resourceIn(element);
        String anchor = SourceReader.attribute(element, "anchor");
        Runnable label = () -> label(element);
        boolean labelled = shows(element);
        if (target.isEmpty()) {
            fragment(anchor, labelled ? label : () -> scribe.text(anchor), label);
        } else {
            resource(target.get(), anchor, labelled, label);
        }
    }

    private void fragment(String anchor, Runnable label, Runnable plain) {
        if (anchor.isEmpty() || inside) {
            (anchor.isEmpty() ? plain : label).run();
        } else {
            link(Targets.address("#" + anchor), label, anchor);
        }
    }

    private void resource(Element target, String anchor, boolean labelled, Runnable label) {
        String name = nameOfResource(target);
        Runnable shown = labelled ? label : () -> scribe.text(name);
        String suffix = anchor.isEmpty() ? "" : "#" + anchor;
        switch (localName(target)) {
            case "page", "blog-post" -> page(name.strip(), suffix, labelled, shown);
            case "attachment" -> to(Targets.name(name) + suffix, shown);
            case "url" -> to(Targets.address(name) + suffix, shown);
            case "user" -> {
                if (!target.parent().text().startsWith("@")) {
                    scribe.optional("@");
                }
                shown.run();
            }
            default -> shown.run();
        }
    }

    private void page(String title, String suffix, boolean labelled, Runnable shown) {
        if (title.isEmpty()) {
            fragment(suffix.replaceFirst("^#", ""), shown, shown);
        } else if (inside) {
            shown.run();
        } else {
            int images = scribe.count(Measure.IMAGES);
            Scribe.Open link = scribe.open(Measure.LINKS, Dialect.WIKI + Targets.name(title + suffix), End.ELEMENT);
            inside = true;
            shown.run();
            inside = false;
            if (!labelled) {
                scribe.optional(suffix);
            }
            boolean rich = scribe.count(Measure.IMAGES) > images;
            if (rich) {
                scribe.optional(title + suffix);
            }
            link.close();
        }
    }

    private void to(String target, Runnable label) {
        if (inside) {
            label.run();
        } else {
            link(target, label, target);
        }
    }

    private void label(Element element) {
        for (Node child : element.childNodes()) {
            if (child instanceof Element inner && SourceReader.nameOf(inner).startsWith("ri:")) {
                continue;
            } else if (child instanceof Element inner
                    && SourceReader.nameOf(inner).equals("ac:plain-text-link-body")) {
                scribe.text(inner.wholeText());
            } else {
                boolean outer = inside;
                inside = true;
                reader.node(child);
                inside = outer;
            }
        }
    }

    /** Whether a label shows anything. */
    private static boolean shows(Element element) {
        return element.childNodes().stream().anyMatch(SourceLinks::showsNode);
    }

    private static boolean showsNode(Node node) {
        if (node instanceof TextNode text) {
            return !text.isBlank();
        }
        return node instanceof Element element
                && !SourceReader.nameOf(element).startsWith("ri:")
                && !Policy.DROPPED.contains(SourceReader.nameOf(element))
                && (List.of("ac:image", "img", "ac:emoticon", "ac:structured-macro")
                                .contains(SourceReader.nameOf(element))
                        || shows(element));
    }

    Optional<Element> resourceIn(Element element) {
        return element.children().stream()
                .filter(child -> SourceReader.nameOf(child).startsWith("ri:"))
                .findFirst();
    }

    private static String localName(Element resource) {
        return resource.tagName().replaceAll("^.*:", "").toLowerCase(Locale.ROOT);
    }

    String nameOfResource(Element resource) {
        return switch (localName(resource)) {
            case "page", "blog-post" -> SourceReader.attribute(resource, "content-title");
            case "attachment" -> SourceReader.attribute(resource, "filename");
            case "url" -> SourceReader.attribute(resource, "value");
            case "space" -> SourceReader.attribute(resource, "space-key");
            case "shortcut" ->
                SourceReader.attribute(resource, "key") + ":" + SourceReader.attribute(resource, "parameter");
            case "content-entity" -> "content:" + SourceReader.attribute(resource, "content-id");
            case "user" -> first(resource, "account-id", "userkey", "username");
            default -> "";
        };
    }

    private static String first(Element element, String... names) {
        return Stream.of(names)
                .map(name -> SourceReader.attribute(element, name))
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse("");
    }

    void attached(Element element) {
        Optional<Element> resource = resourceIn(element);
        boolean file =
                resource.filter(found -> localName(found).equals("attachment")).isPresent();
        String name = resource.map(this::nameOfResource).orElse("");
        String alt = first(element, "alt", "title");
        image(file ? Targets.name(name) : Targets.address(name), alt, file ? name : "");
        for (Node child : element.childNodes()) {
            boolean caption =
                    child instanceof Element inner && SourceReader.nameOf(inner).equals("ac:caption");
            if (caption) {
                scribe.lineBreak();
            }
            if (!(child instanceof Element inner && SourceReader.nameOf(inner).startsWith("ri:"))) {
                reader.node(child);
            }
            if (caption) {
                scribe.lineBreak();
            }
        }
    }

    void image(Element element) {
        image(Targets.address(SourceReader.attribute(element, "src")), first(element, "alt", "title"), "");
        reader.children(element);
    }

    private void image(String address, String alt, String otherwise) {
        scribe.endWord();
        if (!address.isEmpty() || !alt.isEmpty()) {
            String target = Targets.isUnsafe(address) ? "" : address;
            boolean named = !alt.isEmpty();
            scribe.add(Measure.IMAGES, new Fact("image " + target, Scribe.tokensOf(named ? alt : otherwise, named)));
        }
    }
}
