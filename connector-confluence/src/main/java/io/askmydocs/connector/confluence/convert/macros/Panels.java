package io.askmydocs.connector.confluence.convert.macros;

import io.askmydocs.connector.confluence.convert.elements.MacroCall;
import io.askmydocs.connector.confluence.convert.elements.MacroHandler;
import io.askmydocs.connector.confluence.convert.elements.Walk;
import io.askmydocs.connector.confluence.convert.markdown.Block;
import io.askmydocs.connector.confluence.convert.markdown.Block.Alert;
import io.askmydocs.connector.confluence.convert.markdown.Block.Alert.Kind;
import io.askmydocs.connector.confluence.convert.markdown.Block.Details;
import io.askmydocs.connector.confluence.convert.markdown.Block.Quote;
import io.askmydocs.connector.confluence.convert.markdown.Flow;
import java.util.List;

/** Boxes with a title: alerts, panels, expanding sections. */
final class Panels {
    private Panels() {}

    static MacroHandler alert(Kind kind) {
        return (macro, walk, out) -> {
            List<Block> content = titled(macro, walk);
            if (!content.isEmpty()) {
                out.add(new Alert(kind, content));
            }
        };
    }

    static void panel(MacroCall macro, Walk walk, Flow out) {
        List<Block> content = titled(macro, walk);
        if (!content.isEmpty()) {
            out.add(new Quote(content));
        }
    }

    private static List<Block> titled(MacroCall macro, Walk walk) {
        Flow content = new Flow();
        CodeMacros.title(macro.parameter("title"), content);
        Containers.body(macro, walk, content);
        return content.blocks();
    }

    static void expand(MacroCall macro, Walk walk, Flow out) {
        Flow content = new Flow();
        Containers.body(macro, walk, content);
        String title = macro.parameter("title", "");
        if (!title.isEmpty() || !content.isEmpty()) {
            out.add(Details.of(title, content.blocks()));
        }
    }
}
