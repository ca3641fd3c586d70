package io.askmydocs.connector.confluence.convert.macros;

import io.askmydocs.connector.confluence.convert.elements.MacroCall;
import io.askmydocs.connector.confluence.convert.elements.Walk;
import io.askmydocs.connector.confluence.convert.markdown.Flow;
import io.askmydocs.connector.confluence.convert.parse.StorageParser;
import io.askmydocs.connector.confluence.convert.parse.Tag;
import io.askmydocs.connector.confluence.convert.parse.Xml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nu.xom.Element;

/** Macros that show another page, or an excerpt of it: its content where that is known, a link where it is not. */
final class Inclusions {
    private static final StorageParser PARSER = new StorageParser();

    private Inclusions() {}

    static void page(MacroCall macro, Walk walk, Flow out) {
        content(macro, walk)
                .map(storage -> PARSER.parse(storage, walk.losses()))
                .ifPresentOrElse(root -> walk.include(root, out), () -> References.page(macro, walk, out));
    }

    static void excerpt(MacroCall macro, Walk walk, Flow out) {
        content(macro, walk)
                .map(storage -> PARSER.parse(storage, walk.losses()))
                .flatMap(root -> excerpt(root, macro.parameter("name")))
                .ifPresentOrElse(body -> walk.include(body, out), () -> References.page(macro, walk, out));
    }

    private static Optional<String> content(MacroCall macro, Walk walk) {
        if (walk.isIncluded()) {
            return Optional.empty();
        }
        Optional<Element> page = macro.resource("", "page", "pageTitle", "default-parameter");
        String title = page.map(element -> Xml.attribute(element, "content-title"))
                .orElseGet(() -> macro.parameter("", "page", "pageTitle", "default-parameter"));
        String space = page.map(element -> Xml.attribute(element, "space-key")).orElse("");
        return title.isEmpty() ? Optional.empty() : walk.surroundings().included(title, space);
    }

    /** The first excerpt of that name; without a name, the first there is. */
    private static Optional<Element> excerpt(Element root, String name) {
        List<Element> bodies = new ArrayList<>();
        Xml.eachElement(root, element -> {
            if (Xml.is(element, Tag.MACRO) && Xml.attribute(element, "name").equalsIgnoreCase("excerpt")) {
                Element body = Xml.child(element, Tag.RICH_TEXT_BODY);
                if (body != null && (name.isEmpty() || named(element).equals(name))) {
                    bodies.add(body);
                }
            }
        });
        return bodies.stream().findFirst();
    }

    private static String named(Element excerpt) {
        return Xml.children(excerpt).stream()
                .filter(child -> Xml.is(child, Tag.PARAMETER)
                        && Xml.attribute(child, "name").equals("name"))
                .map(Xml::textOf)
                .findFirst()
                .orElse("");
    }
}
