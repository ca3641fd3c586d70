package io.askmydocs.connector.confluence.convert.markdown;

import io.askmydocs.connector.confluence.convert.markdown.Inline.Code;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Image;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Link;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Style;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Styled;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Text;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Wikilink;
import java.util.List;

/**
 * Decides whether emphasis may be written with delimiters here. CommonMark opens and closes them only beside certain
 * characters; where a reader would not see the emphasis, the writer falls back to an HTML tag.
 */
final class Flanks {
    private Flanks() {}

    /** The delimiter that re-reads between these two characters, or nothing. */
    static String delimiter(Styled styled, int before, int after) {
        String usual = styled.style().delimiter;
        if (usual.isEmpty()) {
            return "";
        }
        int first = first(styled.content(), 0, after);
        int last = last(styled.content(), before);
        if (styled.style() == Style.STRONG && !styled.content().isEmpty()) {
            // Emphasis that touches the stars around it is printed with underscores or as a tag.
            first = isEmphasis(styled.content().get(0)) ? '_' : first;
            last = isEmphasis(styled.content().get(styled.content().size() - 1)) ? '_' : last;
        }
        int mark = usual.charAt(0);
        boolean free = before != mark && after != mark && first != mark && last != mark;
        if (free && opens(before, first) && opens(after, last)) {
            return usual;
        }
        boolean underscores = styled.style() == Style.EMPHASIS
                && isOuter(before)
                && isOuter(after)
                && before != '_'
                && after != '_'
                && first != '_'
                && last != '_'
                && opens(before, first)
                && opens(after, last);
        return underscores ? "_" : "";
    }

    private static boolean isEmphasis(Inline inline) {
        return inline instanceof Styled styled && styled.style() == Style.EMPHASIS;
    }

    /** A delimiter between these two can open (and, mirrored, close). */
    private static boolean opens(int outside, int inside) {
        return !Edges.isSpace(inside) && (!isPunctuation(inside) || isOuter(outside));
    }

    private static boolean isOuter(int c) {
        return (Edges.isSpace(c) && c != '\u200B' && c != '\uFEFF') || isOldPunctuation(c);
    }

    /** Punctuation for every reader: ASCII's and Unicode's P; symbols count only in the newer specification. */
    private static boolean isOldPunctuation(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> c < 0x80 && c > ' ' && !Character.isLetterOrDigit(c);
        };
    }

    private static boolean isPunctuation(int c) {
        return isOldPunctuation(c)
                || switch (Character.getType(c)) {
                    case Character.MATH_SYMBOL,
                            Character.CURRENCY_SYMBOL,
                            Character.MODIFIER_SYMBOL,
                            Character.OTHER_SYMBOL -> true;
                    default -> false;
                };
    }

    /** The first character the inlines from there on will print. */
    static int first(List<Inline> content, int from, int otherwise) {
        for (int i = from, n = content.size(); i < n; i++) {
            int c = first(content.get(i));
            if (c != 0) {
                return c;
            }
        }
        return otherwise;
    }

    private static int first(Inline inline) {
        if (inline instanceof Text text) {
            return text.value().isEmpty() ? 0 : text.value().codePointAt(0);
        } else if (inline instanceof Styled styled) {
            return styled.style().delimiter.isEmpty()
                    ? '<'
                    : styled.style().delimiter.charAt(0);
        } else if (inline instanceof Link link) {
            return link.label().isEmpty() ? '<' : '[';
        } else if (inline instanceof Image) {
            return '!';
        }
        return symbol(inline);
    }

    static int last(List<Inline> content, int otherwise) {
        for (int i = content.size() - 1; i >= 0; i--) {
            int c = last(content.get(i));
            if (c != 0) {
                return c;
            }
        }
        return otherwise;
    }

    private static int last(Inline inline) {
        if (inline instanceof Text text) {
            return text.value().isEmpty()
                    ? 0
                    : text.value().codePointBefore(text.value().length());
        } else if (inline instanceof Styled styled) {
            return styled.style().delimiter.isEmpty()
                    ? '>'
                    : styled.style().delimiter.charAt(0);
        } else if (inline instanceof Link link) {
            return link.label().isEmpty() ? '>' : ')';
        } else if (inline instanceof Image) {
            return ')';
        }
        return symbol(inline);
    }

    private static int symbol(Inline inline) {
        if (inline instanceof Code) {
            return '`';
        } else if (inline instanceof Inline.Formula) {
            return '$';
        } else if (inline instanceof Wikilink) {
            return '[';
        }
        return inline instanceof Inline.Anchor ? '<' : '\n';
    }
}
