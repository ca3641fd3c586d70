package io.askmydocs.connector.confluence.convert.elements;

import io.askmydocs.connector.confluence.convert.markdown.Flow;
import nu.xom.Element;
import nu.xom.Node;

/** The shapes of a macro element, of today and of before 2012. */
final class MacroElements {
    private MacroElements() {}

    static void macro(Element element, Walk walk, Flow out) {
        call(MacroCall.of(element), walk, out);
    }

    static void call(MacroCall macro, Walk walk, Flow out) {
        for (Node stray : macro.straysBefore()) {
            walk.node(stray, out);
        }
        walk.macro(macro, out);
        for (Node stray : macro.straysBehind()) {
            walk.node(stray, out);
        }
    }
}
