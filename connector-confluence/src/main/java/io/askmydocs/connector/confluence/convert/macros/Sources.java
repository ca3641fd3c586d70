package io.askmydocs.connector.confluence.convert.macros;

import io.askmydocs.connector.confluence.convert.elements.MacroCall;
import io.askmydocs.connector.confluence.convert.elements.MacroHandler;
import io.askmydocs.connector.confluence.convert.elements.Walk;
import io.askmydocs.connector.confluence.convert.markdown.Block.AuthorsMarkdown;
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

    /** Not fenced: its author meant it to be read as Markdown. */
    static void markdown(MacroCall macro, Walk walk, Flow out) {
        String text = source(macro);
        if (!text.isBlank()) {
            out.add(new AuthorsMarkdown(text));
        }
        macro.richBodies().forEach(body -> out.addAll(walk.blocks(body)));
    }

    private static String source(MacroCall macro) {
        String body = macro.plainBody();
        if (body.isBlank()) {
            String written = macro.parameter("source", "code", "body", "equation");
            return written.isEmpty() ? Packed.read(macro.parameter("data")) : written;
        }
        return body;
    }

    static void mathBlock(MacroCall macro, Walk walk, Flow out) {
        String tex = bare(source(macro));
        if (!tex.isBlank()) {
            out.add(new MathBlock(tex));
        }
        macro.richBodies().forEach(body -> out.addAll(walk.blocks(body)));
    }

    /** Authors often write the delimiters as well. */
    private static String bare(String source) {
        String tex = source.strip();
        String mark = tex.startsWith("$$") ? "$$" : tex.startsWith("$") ? "$" : "";
        boolean enclosed = !mark.isEmpty() && tex.length() > 2 * mark.length() && tex.endsWith(mark);
        return enclosed
                ? tex.substring(mark.length(), tex.length() - mark.length()).strip()
                : tex;
    }

    static void mathInline(MacroCall macro, Walk walk, Flow out) {
        String tex = bare(source(macro));
        if (!tex.isBlank()) {
            out.add(new Formula(tex));
        }
        macro.richBodies().forEach(body -> walk.childrenInto(body, out));
    }
}
