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
        int from = firstVisible(content);
        int to = afterLastVisible(content, from);
        if (from == to) {
            return content;
        }
        boolean leading = startsWithSpace(content.get(from));
        boolean trailing = endsWithSpace(content.get(to - 1));
        if (to - from == content.size() && !leading && !trailing) {
            return List.of(wrapper.apply(content));
        }
        List<Inline> result = new ArrayList<>(content.subList(0, from));
        if (leading) {
            result.add(new Text(" "));
        }
        result.add(wrapper.apply(core(content, from, to, leading, trailing)));
        if (trailing) {
            result.add(new Text(" "));
        }
        result.addAll(content.subList(to, content.size()));
        return result;
    }

    static List<Inline> trim(List<Inline> content) {
        int from = firstVisible(content);
        int to = afterLastVisible(content, from);
        return from == to
                ? List.of()
                : core(content, from, to, startsWithSpace(content.get(from)), endsWithSpace(content.get(to - 1)));
    }

    static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static int firstVisible(List<Inline> content) {
        int from = 0;
        while (from < content.size() && isBlank(content.get(from))) {
            from++;
        }
        return from;
    }

    private static int afterLastVisible(List<Inline> content, int from) {
        int to = content.size();
        while (to > from && isBlank(content.get(to - 1))) {
            to--;
        }
        return to;
    }

    /** The part between, with the space at the ends of its first and last text taken away. */
    private static List<Inline> core(List<Inline> content, int from, int to, boolean leading, boolean trailing) {
        boolean whole = from == 0 && to == content.size();
        if (whole && !leading && !trailing) {
            return content;
        }
        List<Inline> core = new ArrayList<>(content.subList(from, to));
        if (leading) {
            core.set(0, new Text(stripLeading(((Text) core.get(0)).value())));
        }
        if (trailing) {
            int last = core.size() - 1;
            core.set(last, new Text(stripTrailing(((Text) core.get(last)).value())));
        }
        return core;
    }

    static boolean isBlank(Inline inline) {
        return inline instanceof Break || (inline instanceof Text text && isBlank(text.value()));
    }

    private static boolean isBlank(String text) {
        for (int i = 0, n = text.length(); i < n; i++) {
            if (!isSpace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWithSpace(Inline inline) {
        return inline instanceof Text text && isSpace(text.value().charAt(0));
    }

    private static boolean endsWithSpace(Inline inline) {
        return inline instanceof Text text
                && isSpace(text.value().charAt(text.value().length() - 1));
    }

    private static String stripLeading(String text) {
        int from = 0;
        while (isSpace(text.charAt(from))) {
            from++;
        }
        return text.substring(from);
    }

    private static String stripTrailing(String text) {
        int to = text.length();
        while (isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(0, to);
    }

    /** What a reader takes for space, zero-width characters included. */
    static boolean isSpace(int c) {
        if (c < 0x80) {
            return c == ' ' || (c <= '\r' && c >= '\t') || (c >= 0x1C && c <= 0x1F);
        }
        return Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }
}
