package io.askmydocs.connector.confluence.convert.macros;

import io.askmydocs.connector.confluence.convert.elements.MacroCall;
import io.askmydocs.connector.confluence.convert.elements.Walk;
import io.askmydocs.connector.confluence.convert.markdown.Flow;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Anchor;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Style;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Text;

/** Macros of a word or none. */
final class SmallMacros {
    private SmallMacros() {}

    static void status(MacroCall macro, Walk walk, Flow out) {
        Flow title = new Flow();
        title.add(new Text(macro.parameter("title", "")));
        out.style(Style.STRONG, title);
        Containers.inlineBody(macro, walk, out);
    }

    static void nothing(MacroCall macro, Walk walk, Flow out) {
        out.text(" "); // the words around it were never one
        Containers.body(macro, walk, out);
    }

    /** A button or a box to type in says nothing in a text. */
    static void control(MacroCall macro, Walk walk, Flow out) {
        walk.losses().loss("dropped-macro", macro.name());
        out.text(" ");
        Containers.body(macro, walk, out);
    }

    static void anchor(MacroCall macro, Walk walk, Flow out) {
        String id = macro.parameter("", "anchor", "name");
        if (!id.isEmpty() && walk.leadsTo(id)) {
            out.add(new Anchor(id));
        }
        Containers.inlineBody(macro, walk, out);
    }
}
