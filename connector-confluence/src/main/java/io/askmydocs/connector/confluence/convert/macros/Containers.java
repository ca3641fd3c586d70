package io.askmydocs.connector.confluence.convert.macros;

import io.askmydocs.connector.confluence.convert.elements.MacroCall;
import io.askmydocs.connector.confluence.convert.elements.Walk;
import io.askmydocs.connector.confluence.convert.markdown.Block.CodeBlock;
import io.askmydocs.connector.confluence.convert.markdown.Flow;
import nu.xom.Element;

/** Macros that are their bodies. */
final class Containers {
    private Containers() {}

    static void body(MacroCall macro, Walk walk, Flow out) {
        for (Element body : macro.richBodies()) {
            out.addAll(walk.blocks(body));
        }
        String text = macro.plainBody();
        if (!text.isBlank()) {
            out.add(new CodeBlock("", text));
        }
    }

    /** As {@link #body}, for macros that may stand in a sentence. */
    static void inlineBody(MacroCall macro, Walk walk, Flow out) {
        macro.richBodies().forEach(body -> walk.childrenInto(body, out));
        if (!macro.plainBody().isBlank()) {
            out.text(macro.plainBody());
        }
    }

    /** A container whose title a reader of the page saw. */
    static void titled(MacroCall macro, Walk walk, Flow out) {
        CodeMacros.title(macro.parameter("title", "label"), out);
        body(macro, walk, out);
    }

    /** Some readers saw the body, some did not: it is kept, and the report says so. */
    static void conditional(MacroCall macro, Walk walk, Flow out) {
        walk.losses().loss("conditional-content", macro.name());
        body(macro, walk, out);
    }

    static void note(MacroCall macro, Walk walk, Flow out) {
        Flow content = new Flow();
        inlineBody(macro, walk, content);
        String text = macro.parameter("text", "note");
        if (!content.isEmpty() || !text.isEmpty()) {
            out.text(" (");
            out.addAll(content.inlines());
            out.text(text + ")");
        }
    }

    static void excerpt(MacroCall macro, Walk walk, Flow out) {
        if (macro.parameter("hidden").equalsIgnoreCase("true")) {
            walk.losses().loss("hidden-content", macro.name());
        }
        if (macro.parameter("atlassian-macro-output-type").equalsIgnoreCase("INLINE")) {
            inlineBody(macro, walk, out);
        } else {
            body(macro, walk, out);
        }
    }
}
