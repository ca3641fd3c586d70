package io.askmydocs.connector.confluence.convert.markdown;

import io.askmydocs.connector.confluence.convert.markdown.Inline.Break;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** White space at the edges of inlines: Markdown's delimiters must touch what they set off. */
final class Edges {
    private Edges() {}

    /** Encloses the content, its outer white space and breaks left outside; a blank content stays blank. */
    static List<Inline> wrap(List<Inline> content, Function<List<Inline>, Inline> wrapper) {
        int from = 0;
        int to = content.size();
        while (from < to && isBlank(content.get(from))) {
            from++;
        }
        while (to > from && isBlank(content.get(to - 1))) {
            to--;
        }
        if (from == to) {
            return content;
        }
        List<Inline> result = new ArrayList<>(content.subList(0, from));
        List<Inline> core = new ArrayList<>(content.subList(from, to));
        if (takeLeading(core)) {
            result.add(new Text(" "));
        }
        boolean trailing = takeTrailing(core);
        result.add(wrapper.apply(core));
        if (trailing) {
            result.add(new Text(" "));
        }
        result.addAll(content.subList(to, content.size()));
        return result;
    }

    static List<Inline> trim(List<Inline> content) {
        int from = 0;
        int to = content.size();
        while (from < to && isBlank(content.get(from))) {
            from++;
        }
        while (to > from && isBlank(content.get(to - 1))) {
            to--;
        }
        List<Inline> trimmed = new ArrayList<>(content.subList(from, to));
        if (!trimmed.isEmpty()) {
            takeLeading(trimmed);
            takeTrailing(trimmed);
        }
        return trimmed;
    }

    static boolean isBlank(Inline inline) {
        return inline instanceof Break
                || (inline instanceof Text text && text.value().chars().allMatch(Edges::isSpace));
    }

    private static boolean takeLeading(List<Inline> content) {
        if (content.get(0) instanceof Text text) {
            int from = 0;
            while (isSpace(text.value().charAt(from))) {
                from++;
            }
            content.set(0, new Text(text.value().substring(from)));
            return from > 0;
        }
        return false;
    }

    private static boolean takeTrailing(List<Inline> content) {
        int last = content.size() - 1;
        if (content.get(last) instanceof Text text) {
            int to = text.value().length();
            while (isSpace(text.value().charAt(to - 1))) {
                to--;
            }
            content.set(last, new Text(text.value().substring(0, to)));
            return to < text.value().length();
        }
        return false;
    }

    /** What a reader takes for space, zero-width characters included. */
    static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }
}
