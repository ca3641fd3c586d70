package io.askmydocs.connector.confluence.convert;

import io.askmydocs.connector.confluence.convert.elements.Letters;
import io.askmydocs.connector.confluence.convert.elements.MacroCall;
import io.askmydocs.connector.confluence.convert.elements.Walk;
import io.askmydocs.connector.confluence.convert.macros.Unknown;
import io.askmydocs.connector.confluence.convert.markdown.Block;
import io.askmydocs.connector.confluence.convert.markdown.Block.CodeBlock;
import io.askmydocs.connector.confluence.convert.markdown.Block.Heading;
import io.askmydocs.connector.confluence.convert.markdown.Block.Paragraph;
import io.askmydocs.connector.confluence.convert.markdown.Block.Quote;
import io.askmydocs.connector.confluence.convert.markdown.Flow;
import io.askmydocs.connector.confluence.convert.markdown.Inline;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Code;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Image;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Style;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Text;
import java.util.ArrayList;
import java.util.List;
import nu.xom.Element;

/** Turns what a renderer says into the converter's own tree. */
final class RenderedOutput implements MacroRenderer.Output {
    private final MacroCall macro;
    private final Walk walk;
    private final Flow out;

    RenderedOutput(MacroCall macro, Walk walk, Flow out) {
        this.macro = macro;
        this.walk = walk;
        this.out = out;
    }

    @Override
    public void text(String text) {
        out.text(text);
    }

    @Override
    public void bold(String text) {
        bold(text, out);
    }

    private static void bold(String text, Flow out) {
        Flow content = new Flow();
        content.text(text);
        out.style(Style.STRONG, content);
    }

    @Override
    public void code(String code) {
        if (!code.isBlank()) {
            out.add(new Code(code));
        }
    }

    @Override
    public void link(String address, String label) {
        walk.link(address.strip(), label, out);
    }

    @Override
    public void image(String address, String alternative) {
        out.add(new Image(address.strip(), alternative));
    }

    @Override
    public void heading(int level, String text) {
        List<Inline> content = inlines(text);
        if (!content.isEmpty()) {
            out.add(new Heading(Math.max(1, Math.min(6, level)), content));
        }
    }

    @Override
    public void paragraph(String text) {
        List<Inline> content = inlines(text);
        if (!content.isEmpty()) {
            out.add(new Paragraph(content));
        }
    }

    private static List<Inline> inlines(String text) {
        return text.isBlank() ? List.of() : List.of(new Text(text.strip()));
    }

    @Override
    public void codeBlock(String language, String code) {
        out.add(new CodeBlock(Letters.language(language), code));
    }

    @Override
    public void body() {
        for (Element body : macro.richBodies()) {
            walk.childrenInto(body, out);
        }
    }

    @Override
    public void panel(String title) {
        Flow content = new Flow();
        bold(title.strip(), content);
        List<Block> blocks = new ArrayList<>(content.blocks());
        macro.richBodies().forEach(body -> blocks.addAll(walk.blocks(body)));
        if (!blocks.isEmpty()) {
            out.add(new Quote(blocks));
        }
    }

    @Override
    public void placeholder(String words) {
        Unknown.placeholder(macro, words.strip(), walk, out);
    }
}
