package io.askmydocs.connector.confluence.convert.elements;

import io.askmydocs.connector.confluence.convert.markdown.Flow;
import nu.xom.Element;

/** The two shapes of a macro element, of today and of before 2012. */
final class MacroElements {
    private MacroElements() {}

    static void macro(Element element, Walk walk, Flow out) {
        MacroCall macro = new MacroCall(element);
        walk.macro(macro, out);
        macro.strays().forEach(stray -> walk.node(stray, out));
    }
}
