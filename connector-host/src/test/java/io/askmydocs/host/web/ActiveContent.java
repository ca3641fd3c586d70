package io.askmydocs.host.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** What of a page could run, load from elsewhere, or lead a browser astray, found as a browser reads it. */
final class ActiveContent {

    private static final Set<String> ELEMENTS = Set.of(
            "iframe",
            "frame",
            "object",
            "embed",
            "applet",
            "base",
            "template",
            "style",
            "audio",
            "video",
            "source",
            "math",
            "foreignobject",
            "animate",
            "set",
            "portal");
    private static final Set<String> ADDRESSES = Set.of(
            "href",
            "src",
            "action",
            "formaction",
            "xlink:href",
            "data",
            "poster",
            "background",
            "srcset",
            "ping",
            "cite",
            "longdesc",
            "manifest");

    private ActiveContent() {}

    /** Nothing, where all is well. */
    static List<String> in(String html) {
        List<String> found = new ArrayList<>();
        Jsoup.parse(html).traverse((node, depth) -> look(node, found));
        return found;
    }

    private static void look(Node node, List<String> found) {
        if (node instanceof Comment) {
            found.add(node.outerHtml());
        }
        if (!(node instanceof Element element)) {
            return;
        }
        String name = element.normalName();
        boolean ours = name.equals("script")
                && element.attr("src").equals("/assets/host.js")
                && element.data().isEmpty();
        if (ELEMENTS.contains(name) || (name.equals("script") && !ours) || isRefresh(element)) {
            found.add(element.outerHtml());
        }
        element.attributes().forEach(attribute -> look(element, attribute, found));
    }

    private static boolean isRefresh(Element element) {
        return element.normalName().equals("meta") && element.hasAttr("http-equiv");
    }

    private static void look(Element element, Attribute attribute, List<String> found) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        boolean runs = name.startsWith("on") || name.equals("style") || name.equals("srcdoc");
        if (runs || (ADDRESSES.contains(name) && !harmless(element, attribute.getValue()))) {
            found.add(element.outerHtml());
        }
    }

    /** Browsers leave out tabs and ends of lines, and what is not printed at the beginning. */
    private static boolean harmless(Element element, String address) {
        String seen = address.replaceAll("[\\t\\r\\n]", "")
                .replaceAll("^[\\x00-\\x20]+", "")
                .toLowerCase(Locale.ROOT);
        boolean here = seen.startsWith("/") && !seen.startsWith("//") && !seen.startsWith("/\\");
        boolean link = element.normalName().equals("a") || element.normalName().equals("img");
        return here
                || seen.isEmpty()
                || seen.startsWith("#")
                || (link && seen.matches("(https?://|mailto:).*"))
                || (link && !seen.contains(":"));
    }
}
