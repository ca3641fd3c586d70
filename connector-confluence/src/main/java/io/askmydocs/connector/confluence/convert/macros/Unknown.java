package io.askmydocs.connector.confluence.convert.macros;

import io.askmydocs.connector.confluence.convert.elements.MacroCall;
import io.askmydocs.connector.confluence.convert.elements.Walk;
import io.askmydocs.connector.confluence.convert.markdown.Flow;

/** The loud fallback: a macro nobody named leaves its name and all of its body. */
public final class Unknown {
    private Unknown() {}

    static void macro(MacroCall macro, Walk walk, Flow out) {
        walk.losses().loss("unknown-macro", macro.name());
        placeholder(macro, "", walk, out);
        Containers.body(macro, walk, out);
    }

    /** The visible stand-in, with a few words on what it would show. */
    public static void placeholder(MacroCall macro, String words, Walk walk, Flow out) {
        walk.losses().placeholder("macro-placeholder", macro.name());
        out.text("[macro: " + macro.name() + (words.isEmpty() ? "" : " " + words) + "]");
    }
}
