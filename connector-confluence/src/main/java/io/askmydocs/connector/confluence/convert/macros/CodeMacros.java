package io.askmydocs.connector.confluence.convert.macros;

import io.askmydocs.connector.confluence.convert.elements.Letters;
import io.askmydocs.connector.confluence.convert.elements.MacroCall;
import io.askmydocs.connector.confluence.convert.elements.Walk;
import io.askmydocs.connector.confluence.convert.markdown.Block.CodeBlock;
import io.askmydocs.connector.confluence.convert.markdown.Block.Paragraph;
import io.askmydocs.connector.confluence.convert.markdown.Flow;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Style;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Styled;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Text;
import java.util.List;

/** Text kept to the letter. A title stands above in bold, where every reader sees it. */
final class CodeMacros {
    private CodeMacros() {}

    static void code(MacroCall macro, Walk walk, Flow out) {
        title(macro.parameter("title"), out);
        String text = macro.plainBody();
        if (!text.isEmpty()) {
            out.add(new CodeBlock(language(macro), text));
        }
        macro.richBodies().forEach(body -> out.addAll(walk.blocks(body)));
    }

    private static String language(MacroCall macro) {
        String language = Letters.language(macro.parameter("language", "lang", ""));
        return language.equals("none") ? "" : language;
    }

    static void title(String title, Flow out) {
        if (!title.isBlank()) {
            out.add(new Paragraph(List.of(new Styled(Style.STRONG, List.of(new Text(title.strip()))))));
        }
    }
}
