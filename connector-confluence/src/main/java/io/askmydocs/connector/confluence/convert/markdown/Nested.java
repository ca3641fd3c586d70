package io.askmydocs.connector.confluence.convert.markdown;

import io.askmydocs.connector.confluence.convert.markdown.Inline.Link;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Styled;
import java.util.List;

/** A style inside itself changes nothing for the reader, but its marks would: the inner ones go. */
final class Nested {
    private Nested() {}

    static List<Inline> without(Inline.Style style, List<Inline> content) {
        if (!holds(style, content)) {
            return content;
        }
        Flow plain = new Flow();
        content.forEach(inline -> add(style, inline, plain));
        return Runs.onlyInlines(plain.nodes());
    }

    private static void add(Inline.Style style, Inline inline, Flow plain) {
        if (inline instanceof Styled styled && styled.style() == style) {
            plain.addAll(without(style, styled.content()));
        } else if (inline instanceof Styled styled) {
            plain.add(new Styled(styled.style(), without(style, styled.content())));
        } else if (inline instanceof Link link) {
            plain.add(new Link(link.target(), without(style, link.label())));
        } else {
            plain.add(inline);
        }
    }

    private static boolean holds(Inline.Style style, List<Inline> content) {
        for (int i = 0, n = content.size(); i < n; i++) {
            Inline inline = content.get(i);
            if (inline instanceof Styled styled && (styled.style() == style || holds(style, styled.content()))) {
                return true;
            }
            if (inline instanceof Link link && holds(style, link.label())) {
                return true;
            }
        }
        return false;
    }
}
