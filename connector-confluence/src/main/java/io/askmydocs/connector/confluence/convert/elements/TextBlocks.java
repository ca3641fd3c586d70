package io.askmydocs.connector.confluence.convert.elements;

import io.askmydocs.connector.confluence.convert.markdown.Block;
import io.askmydocs.connector.confluence.convert.markdown.Block.CodeBlock;
import io.askmydocs.connector.confluence.convert.markdown.Block.Heading;
import io.askmydocs.connector.confluence.convert.markdown.Block.Paragraph;
import io.askmydocs.connector.confluence.convert.markdown.Flow;
import io.askmydocs.connector.confluence.convert.markdown.Inline;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Break;
import io.askmydocs.connector.confluence.convert.markdown.Node;
import io.askmydocs.connector.confluence.convert.parse.Xml;
import java.util.List;
import nu.xom.Element;

/** Headings, paragraphs and what contains them. */
final class TextBlocks {
    private TextBlocks() {}

    /** Blocks inside a heading follow it; it keeps the first run of text. */
    static void heading(Element element, Walk walk, Flow out) {
        int level = element.getLocalName().charAt(1) - '0';
        boolean open = true;
        for (Block block : onOneLine(element, walk)) {
            if (open && block instanceof Paragraph paragraph) {
                out.add(new Heading(level, paragraph.content()));
                open = false;
            } else {
                out.add(block);
            }
        }
    }

    private static List<Block> onOneLine(Element element, Walk walk) {
        String text = Xml.onlyText(element);
        if (text != null) {
            return Flow.paragraph(text);
        }
        Flow content = new Flow();
        for (Node node : walk.children(element).nodes()) {
            content.add(node instanceof Break ? new Inline.Text(" ") : node);
        }
        return content.blocks();
    }

    static void container(Element element, Walk walk, Flow out) {
        String text = Xml.onlyText(element);
        if (text == null) {
            out.addBlocks(walk.children(element));
        } else {
            out.addAll(Flow.paragraph(text));
        }
    }

    static void quote(Element element, Walk walk, Flow out) {
        List<Block> content = walk.blocks(element);
        if (!content.isEmpty()) {
            out.add(new Block.Quote(content));
        }
    }

    static void preformatted(Element element, Walk walk, Flow out) {
        StringBuilder text = new StringBuilder();
        Flow rest = new Flow();
        Letters.collect(element, text, macro -> walk.node(macro, rest));
        String code = text.length() > 0 && text.charAt(0) == '\n' ? text.substring(1) : text.toString();
        if (!code.isBlank()) {
            out.add(new CodeBlock(language(element), code));
        }
        out.addAll(rest.nodes());
    }

    private static String language(Element element) {
        return Letters.language(Xml.attribute(element, "data-language"));
    }

    static void rule(Element element, Walk walk, Flow out) {
        out.add(new Block.Rule());
        walk.childrenInto(element, out);
    }
}
