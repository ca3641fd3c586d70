package io.askmydocs.connector.confluence.convert.macros;

import io.askmydocs.connector.confluence.convert.elements.MacroCall;
import io.askmydocs.connector.confluence.convert.elements.Walk;
import io.askmydocs.connector.confluence.convert.markdown.Flow;
import nu.xom.Element;

/** Lists the server computes when the page is shown: named, with what they would list. */
final class ComputedLists {
    private ComputedLists() {}

    static void placeholder(MacroCall macro, Walk walk, Flow out) {
        String query = macro.parameter("cql", "labels", "label", "root", "page", "spaces", "space", "spaceKey");
        Element page = query.isEmpty()
                ? macro.resource("root", "page", "pageTitle", "space").orElse(null)
                : null;
        Unknown.placeholder(macro, page == null ? query : walk.name(page), walk, out);
        Containers.body(macro, walk, out);
    }
}
