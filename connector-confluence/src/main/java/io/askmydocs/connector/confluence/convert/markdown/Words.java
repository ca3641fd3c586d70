package io.askmydocs.connector.confluence.convert.markdown;

import java.util.List;

/** What blocks and inlines say, without any mark of how. */
public final class Words {

    private Words() {}

    public static String of(List<Block> blocks) {
        StringBuilder words = new StringBuilder();
        append(Flatten.blocks(blocks), words);
        return words.toString().replace('\u00A0', ' ').strip();
    }

    private static void append(List<Inline> inlines, StringBuilder words) {
        for (Inline inline : inlines) {
            append(inline, words);
        }
    }

    private static void append(Inline inline, StringBuilder words) {
        if (inline instanceof Inline.Text text) {
            words.append(text.value());
        } else if (inline instanceof Inline.Code code) {
            words.append(code.value());
        } else if (inline instanceof Inline.Formula formula) {
            words.append(formula.tex());
        } else if (inline instanceof Inline.Styled styled) {
            append(styled.content(), words);
        } else if (inline instanceof Inline.Link link) {
            append(link.label().isEmpty() ? List.of(new Inline.Text(link.target())) : link.label(), words);
        } else if (inline instanceof Inline.Wikilink link) {
            words.append(link.label().isEmpty() ? link.title() : link.label());
        } else if (inline instanceof Inline.Image image) {
            words.append(image.alt());
        } else if (inline instanceof Inline.Break) {
            words.append('\n');
        }
    }
}
