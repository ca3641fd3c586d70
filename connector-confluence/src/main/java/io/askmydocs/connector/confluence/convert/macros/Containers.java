package io.askmydocs.connector.confluence.convert.macros;

import io.askmydocs.connector.confluence.convert.elements.MacroCall;
import io.askmydocs.connector.confluence.convert.elements.Walk;
import io.askmydocs.connector.confluence.convert.markdown.Block;
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

    /** Some readers saw the body, some did not: it is kept, and marked. */
    static void conditional(MacroCall macro, Walk walk, Flow out) {
        walk.losses().loss("conditional-content", macro.name());
        Unknown.placeholder(macro, "", walk, out);
        body(macro, walk, out);
    }

    /** As {@link #body}; a body that the page does not show is marked. */
    static void hideable(MacroCall macro, Walk walk, Flow out) {
        markHidden(macro, walk, out);
        body(macro, walk, out);
    }

    private static void markHidden(MacroCall macro, Walk walk, Flow out) {
        if (macro.parameter("hidden").equalsIgnoreCase("true")) {
            walk.losses().loss("hidden-content", macro.name());
            Unknown.placeholder(macro, "hidden", walk, out);
        }
    }

    /** A note stands in parentheses where its mark stood. */
    static void footnote(MacroCall macro, Walk walk, Flow out) {
        Flow content = new Flow();
        inlineBody(macro, walk, content);
        content.text(macro.parameter("text", "note"));
        inParentheses(content, out);
    }

    /** The words that show the note, then the note; a body alone is the note. */
    static void tooltip(MacroCall macro, Walk walk, Flow out) {
        Flow shown = new Flow();
        inlineBody(macro, walk, shown);
        shown.text(macro.parameter("linkText", "link-text"));
        Flow note = new Flow();
        note.text(macro.parameter("tooltip", "text", "note", "content"));
        if (note.isBlank()) {
            inParentheses(shown, out);
        } else {
            out.addAll(isText(shown) ? shown.inlines() : shown.blocks());
            inParentheses(note, out);
        }
    }

    private static void inParentheses(Flow content, Flow out) {
        if (content.isBlank()) {
            return;
        }
        if (isText(content)) {
            out.text(" (");
            out.addAll(content.inlines());
            out.text(")");
        } else {
            out.addAll(content.blocks());
        }
    }

    /** What holds more than text would be no more to the letter on one line. */
    private static boolean isText(Flow content) {
        for (Block block : content.blocks()) {
            if (!(block instanceof Block.Paragraph)) {
                return false;
            }
        }
        return true;
    }

    static void excerpt(MacroCall macro, Walk walk, Flow out) {
        if (macro.parameter("atlassian-macro-output-type").equalsIgnoreCase("INLINE")) {
            markHidden(macro, walk, out);
            inlineBody(macro, walk, out);
        } else {
            hideable(macro, walk, out);
        }
    }
}
