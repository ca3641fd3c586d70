package io.askmydocs.connector.confluence.convert.markdown;

import io.askmydocs.connector.confluence.convert.markdown.Inline.Anchor;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Break;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Code;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Formula;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Image;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Link;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Styled;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Text;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Wikilink;
import java.util.List;
import java.util.regex.Pattern;

/** Prints the inlines of one paragraph, heading or cell. */
final class InlineWriter {
    private static final Pattern AUTOLINK = Pattern.compile("(https?|ftp|mailto):[^\\s<>|]+");

    /** Where the inlines stand: what a line start and a break mean depends on it. */
    enum Place {
        PARAGRAPH,
        HEADING,
        CELL
    }

    private final Output out;
    private final TextWriter texts;
    private Place place = Place.PARAGRAPH;

    InlineWriter(Output out) {
        this.out = out;
        this.texts = new TextWriter(out);
    }

    /** Prints the inlines where the output stands. */
    void write(List<Inline> content, Place where) {
        place = where;
        out.contentStarts();
        texts.begin(where);
        all(content, '\n');
        out.trimEnd();
        if (where == Place.HEADING) {
            guardClosingHashes();
        }
    }

    /** A heading's last number signs would be taken for its closing sequence. */
    private void guardClosingHashes() {
        int hashes = 0;
        while (out.inLine(-1 - hashes) == '#') {
            hashes++;
        }
        char before = out.inLine(-1 - hashes);
        if (hashes > 0 && (before == ' ' || before == 0)) {
            out.insertBeforeLast('\\');
        }
    }

    private void all(List<Inline> content, int after) {
        for (int i = 0, n = content.size(); i < n; i++) {
            one(content.get(i), i + 1 < n ? Flanks.first(content, i + 1, after) : after);
        }
    }

    private void one(Inline inline, int next) {
        if (inline instanceof Text text) {
            texts.write(text.value(), next);
        } else if (inline instanceof Styled styled) {
            styled(styled, next);
        } else if (inline instanceof Code code) {
            code(code.value());
        } else if (inline instanceof Link link) {
            link(link, next);
        } else if (inline instanceof Image image) {
            image(image);
        } else if (inline instanceof Wikilink wikilink) {
            wikilink(wikilink);
        } else if (inline instanceof Break) {
            lineBreak();
        } else if (inline instanceof Anchor anchor) {
            out.append("<a id=\"").append(Escapes.html(anchor.id())).append("\"></a>");
        } else if (inline instanceof Formula formula) {
            if (out.last() == '$') {
                out.append(' '); // two signs in a row would open a block
            }
            out.append("$").append(formula.tex().strip()).append("$");
        }
    }

    private void styled(Styled styled, int next) {
        String delimiter = Flanks.delimiter(styled, out.last(), next);
        if (delimiter.isEmpty()) {
            out.append("<").append(styled.style().tag).append(">");
            all(styled.content(), '<');
            out.append("</").append(styled.style().tag).append(">");
        } else {
            out.append(delimiter);
            all(styled.content(), delimiter.charAt(0));
            out.append(delimiter);
        }
    }

    private void code(String value) {
        String text = value.replace('\n', ' ');
        if (text.isBlank()) {
            texts.write(text, ' ');
            return;
        }
        String fence = Escapes.fence(text, 1);
        boolean pad = text.startsWith("`") || text.endsWith("`") || (text.startsWith(" ") && text.endsWith(" "));
        String padding = pad ? " " : "";
        if (out.last() == '`') {
            out.append("<!-- -->"); // two spans that touch would read as one
        }
        out.append(fence).append(padding);
        out.append(place == Place.CELL ? text.replace("|", "\\|") : text);
        out.append(padding).append(fence);
    }

    private void link(Link link, int next) {
        String target = link.target();
        if (Escapes.isUnsafe(target)) {
            all(link.label(), next);
        } else if (isAutolink(link)) {
            out.append("<").append(target).append(">");
        } else {
            out.append('[');
            texts.enterLabel();
            all(link.label().isEmpty() ? List.of(new Text(target)) : link.label(), ']');
            texts.leaveLabel();
            out.append("](").append(Escapes.destination(target)).append(")");
        }
    }

    private static boolean isAutolink(Link link) {
        boolean named = !link.label().isEmpty()
                && !(link.label().size() == 1
                        && link.label().get(0) instanceof Text text
                        && text.value().equals(link.target()));
        return !named && AUTOLINK.matcher(link.target()).matches();
    }

    private void image(Image image) {
        out.append("![");
        texts.enterLabel();
        texts.write(image.alt(), ']');
        texts.leaveLabel();
        String source = Escapes.isUnsafe(image.source()) ? "" : image.source();
        out.append("](").append(Escapes.destination(source)).append(")");
    }

    private void wikilink(Wikilink link) {
        out.append("[[");
        texts.enterWikilink();
        texts.write(link.title(), ']');
        if (!link.label().isEmpty() && !link.label().equals(link.title())) {
            out.append(place == Place.CELL ? "\\|" : "|");
            texts.write(link.label(), ']');
        }
        texts.leaveWikilink();
        out.append("]]");
    }

    private void lineBreak() {
        out.trimEnd();
        switch (place) {
            case PARAGRAPH -> {
                out.append("\\\n");
                out.startLine();
            }
            case HEADING -> out.append(' ');
            case CELL -> out.append("<br>");
        }
    }
}
