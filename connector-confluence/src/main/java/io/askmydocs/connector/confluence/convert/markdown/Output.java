package io.askmydocs.connector.confluence.convert.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The text being written, line by line, behind the prefixes of the lists and quotes that are open. A plain array of
 * characters: {@link StringBuilder} copies parts of a string one character at a time.
 */
final class Output {
    private final List<Prefix> prefixes = new ArrayList<>();
    private char[] chars = SPARE.get().take();
    private int length;
    private int lineStart;

    /** A buffer is kept per thread: most pages are shorter than the last one. */
    private static final ThreadLocal<Spare> SPARE = ThreadLocal.withInitial(Spare::new);

    private static final char[] NONE = new char[0];
    private static final int LARGEST_SPARE = 64 * 1024;

    private static final class Spare {
        private char[] chars = NONE;

        /** Taken for as long as a page is written: another one may be begun before it is finished. */
        char[] take() {
            char[] taken = chars.length == 0 ? new char[1024] : chars;
            chars = NONE;
            return taken;
        }
    }

    private static final class Prefix {
        private final String rest;
        private String next;

        Prefix(String first, String rest) {
            this.next = first;
            this.rest = rest;
        }

        String take() {
            String taken = next;
            next = rest;
            return taken;
        }
    }

    /** The first line inside gets the marker, the others what stands for it. */
    void open(String first, String rest) {
        prefixes.add(new Prefix(first, rest));
    }

    void close() {
        prefixes.remove(prefixes.size() - 1);
    }

    void startLine() {
        for (int i = 0, n = prefixes.size(); i < n; i++) {
            append(prefixes.get(i).take());
        }
        lineStart = length;
    }

    /** Ends the line; of an empty one nothing is left but its prefixes, without the space behind them. */
    void endLine() {
        if (length == lineStart) {
            int end = length;
            while (end > 0 && chars[end - 1] == ' ') {
                end--;
            }
            length = end;
        }
        append('\n');
    }

    /** What follows counts as the start of a line, though something is printed before it, such as a table's bar. */
    void contentStarts() {
        lineStart = length;
    }

    void line(String text) {
        startLine();
        append(text);
        endLine();
    }

    /** Each line of the text behind the prefixes; a line feed at the end opens no line of its own. */
    void lines(String text) {
        int start = 0;
        int end = text.endsWith("\n") ? text.length() - 1 : text.length();
        while (true) {
            int feed = text.indexOf('\n', start);
            boolean last = feed < 0 || feed >= end;
            startLine();
            append(text, start, last ? end : feed);
            endLine();
            if (last) {
                return;
            }
            start = feed + 1;
        }
    }

    void blank() {
        startLine();
        endLine();
    }

    void append(char c) {
        ensure(1);
        chars[length++] = c;
    }

    Output append(String text) {
        return append(text, 0, text.length());
    }

    Output append(String text, int from, int to) {
        ensure(to - from);
        text.getChars(from, to, chars, length);
        length += to - from;
        return this;
    }

    /** Puts a character before the last one. */
    void insertBeforeLast(char c) {
        char last = chars[length - 1];
        chars[length - 1] = c;
        append(last);
    }

    private void ensure(int more) {
        if (length + more > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(chars.length * 2, length + more));
        }
    }

    int length() {
        return length;
    }

    boolean isAtLineStart() {
        return length == lineStart;
    }

    /** The character at a place of this line, counted from its start or, when negative, from its end; NUL outside. */
    char inLine(int place) {
        int at = place < 0 ? length + place : lineStart + place;
        return at < lineStart || at >= length ? 0 : chars[at];
    }

    /** The last character of this line, a line feed at its start. */
    int last() {
        return isAtLineStart() ? '\n' : Character.codePointBefore(chars, length, lineStart);
    }

    /** Takes spaces away from the end of this line. */
    void trimEnd() {
        while (length > lineStart && chars[length - 1] == ' ') {
            length--;
        }
    }

    /** All that was written; nothing can be written behind it. */
    String finish() {
        String text = new String(chars, 0, length);
        if (chars.length <= LARGEST_SPARE) {
            SPARE.get().chars = chars;
        }
        chars = NONE;
        return text;
    }
}
