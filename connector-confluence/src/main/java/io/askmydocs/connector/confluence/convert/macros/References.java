package io.askmydocs.connector.confluence.convert.macros;

import io.askmydocs.connector.confluence.convert.elements.MacroCall;
import io.askmydocs.connector.confluence.convert.elements.Walk;
import io.askmydocs.connector.confluence.convert.markdown.Block.CodeBlock;
import io.askmydocs.connector.confluence.convert.markdown.Flow;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Image;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Link;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Text;
import io.askmydocs.connector.confluence.convert.parse.Tag;
import io.askmydocs.connector.confluence.convert.parse.Xml;
import java.util.Optional;
import nu.xom.Element;

/** Macros that show something kept elsewhere: they become links to it. */
final class References {
    private References() {}

    static void jira(MacroCall macro, Walk walk, Flow out) {
        String key = macro.parameter("key", "issueKey");
        if (key.isEmpty()) {
            Unknown.placeholder(macro, macro.parameter("jqlQuery", "jql", "url", ""), walk, out);
        } else if (walk.surroundings().siteBase().isPresent()) {
            walk.link("/browse/" + key, key, out);
        } else {
            out.add(new Text(key));
        }
        Containers.body(macro, walk, out);
    }

    static void file(MacroCall macro, Walk walk, Flow out) {
        String label = macro.parameter("name", "file", "");
        out.text(" ");
        Element file = macro.resource("name", "file", "").orElse(null);
        if (file != null && Xml.is(file, Tag.RI_ATTACHMENT)) {
            walk.reference(file, out);
        } else if (label.isEmpty()) {
            Unknown.placeholder(macro, "", walk, out);
        } else {
            // Named only, on the page that may stand beside the name.
            String page = file == null ? "" : Xml.attribute(file, "content-title");
            walk.file(label, page, out);
        }
        out.text(" ");
        Containers.body(macro, walk, out);
    }

    static void web(MacroCall macro, Walk walk, Flow out) {
        String address = macro.resource("url", "src", "location", "")
                .map(url -> Xml.attribute(url, "value"))
                .filter(url -> !url.isEmpty())
                .orElseGet(() -> macro.parameter("url", "src", "location", ""));
        if (address.isEmpty() || Link.isUnsafe(address)) {
            Unknown.placeholder(macro, "", walk, out);
        } else {
            walk.link(address, macro.parameter("title"), out);
        }
        Containers.body(macro, walk, out);
    }

    /** Whether the text may be copied here is for the caller to know; a link is always right. */
    static void page(MacroCall macro, Walk walk, Flow out) {
        Optional<Element> page = macro.resource("", "page", "pageTitle", "default-parameter");
        String title = macro.parameter("", "page", "pageTitle", "default-parameter");
        Unknown.placeholder(macro, "", walk, out);
        out.text(" ");
        if (page.isPresent()) {
            walk.reference(page.get(), out);
        } else if (!title.isEmpty()) {
            walk.page(title, out);
        }
        Containers.body(macro, walk, out);
    }

    static void user(MacroCall macro, Walk walk, Flow out) {
        String name = macro.parameter("user", "User", "");
        macro.resource("user", "User", "")
                .ifPresentOrElse(user -> walk.reference(user, out), () -> named(macro, name, walk, out));
    }

    private static void named(MacroCall macro, String name, Walk walk, Flow out) {
        if (name.isEmpty()) {
            Unknown.placeholder(macro, "", walk, out);
        } else {
            out.text("@" + name);
        }
    }

    /** Diagram editors keep a preview of the same name among the attachments. */
    static void diagram(MacroCall macro, Walk walk, Flow out) {
        String source = Packed.read(macro.parameter("data"));
        if (!source.isBlank()) {
            out.add(new CodeBlock(source.stripLeading().startsWith("<") ? "xml" : "plantuml", source));
            return;
        }
        String name = macro.parameter("diagramDisplayName", "diagramName", "displayName", "name", "");
        Optional<String> preview = name.isEmpty()
                ? Optional.empty()
                : walk.surroundings().attachmentUrl(macro.parameter("diagramName", "name") + ".png", "");
        preview.ifPresentOrElse(
                url -> out.add(new Image(url, name)), () -> Unknown.placeholder(macro, name, walk, out));
        Containers.body(macro, walk, out);
    }
}
