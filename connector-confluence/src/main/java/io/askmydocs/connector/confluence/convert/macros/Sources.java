package io.askmydocs.connector.confluence.convert.macros;

import io.askmydocs.connector.confluence.convert.elements.MacroCall;
import io.askmydocs.connector.confluence.convert.elements.MacroHandler;
import io.askmydocs.connector.confluence.convert.elements.Walk;
import io.askmydocs.connector.confluence.convert.markdown.Block.CodeBlock;
import io.askmydocs.connector.confluence.convert.markdown.Block.MathBlock;
import io.askmydocs.connector.confluence.convert.markdown.Flow;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Formula;

/** Macros that draw from a source text: the source stays, fenced in its language. */
final class Sources {
    private Sources() {}

    static MacroHandler in(String language) {
        return (macro, walk, out) -> {
            CodeMacros.title(macro.parameter("title"), out);
            String source = source(macro);
            if (!source.isBlank()) {
                out.add(new CodeBlock(language, source));
            } else if (macro.richBodies().isEmpty()) {
                Unknown.placeholder(macro, macro.parameter("filename", "name", "diagramName"), walk, out);
            }
            macro.richBodies().forEach(body -> out.addAll(walk.blocks(body)));
        };
    }

    private static String source(MacroCall macro) {
        String body = macro.plainBody();
        return body.isBlank() ? macro.parameter("source", "code", "body", "equation") : body;
    }

    static void mathBlock(MacroCall macro, Walk walk, Flow out) {
        String tex = source(macro);
        if (!tex.isBlank()) {
            out.add(new MathBlock(tex.strip()));
        }
        macro.richBodies().forEach(body -> out.addAll(walk.blocks(body)));
    }

    static void mathInline(MacroCall macro, Walk walk, Flow out) {
        String tex = source(macro);
        if (!tex.isBlank()) {
            out.add(new Formula(tex));
        }
        macro.richBodies().forEach(body -> walk.childrenInto(body, out));
    }
}
