package io.askmydocs.connector.confluence.convert.markdown;

import io.askmydocs.connector.confluence.convert.markdown.InlineWriter.Place;

/** Prints running text, escaping a character only where it would be read as Markdown or HTML. */
final class TextWriter {
    private final StringBuilder out;
    private final Place place;
    private int labels;

    TextWriter(StringBuilder out, Place place) {
        this.out = out;
        this.place = place;
    }

    void enterLabel() {
        labels++;
    }

    void leaveLabel() {
        labels--;
    }

    /** The last character printed, a line feed at a line's start. */
    static int lastOf(StringBuilder out) {
        return out.isEmpty() ? '\n' : out.codePointBefore(out.length());
    }

    void write(String text, int after) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean lineStart = out.isEmpty() || out.charAt(out.length() - 1) == '\n';
            if (isCollapsible(c)) {
                if (!lineStart && out.charAt(out.length() - 1) != ' ' && !endsWithBreak()) {
                    out.append(' ');
                }
                continue;
            }
            if (lineStart && place == Place.PARAGRAPH) {
                int escape = LineStarts.escapeAt(text, i);
                if (escape >= 0) {
                    out.append(text, i, escape).append('\\').append(text.charAt(escape));
                    i = escape;
                    continue;
                }
            }
            if (isSpecial(text, i, after)) {
                out.append('\\');
            }
            out.append(c);
        }
    }

    private boolean endsWithBreak() {
        return place == Place.CELL && out.length() >= 4 && out.indexOf("<br>", out.length() - 4) >= 0;
    }

    private static boolean isCollapsible(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\u00A0';
    }

    private boolean isSpecial(String text, int i, int after) {
        char c = text.charAt(i);
        if (c > '~' || Character.isLetterOrDigit(c)) {
            return false;
        }
        int next = i + 1 < text.length() ? text.charAt(i + 1) : after;
        return switch (c) {
            case '\\' -> isAsciiPunctuation(next) || next == '\n';
            case '`' -> true;
            case '*' -> !isLoose(next);
            case '_' -> !isLoose(next) && !(isWord(lastOf(out)) && isWord(next));
            case '~' -> !isLoose(next) && (text.indexOf('~', i + 1) >= 0 || text.lastIndexOf('~', i - 1) >= 0);
            case '<' -> Character.isLetter(next) || next == '/' || next == '!' || next == '?';
            case '&' -> startsEntity(text, i);
            case '[' -> labels > 0 || next == '[' || isPrinted(']') || isTaskBox(text, i) || isAlert(i, next);
            case ']' -> labels > 0 || next == '(' || next == '[' || (next == ':' && lineBegins('['));
            case '(' -> isPrinted(']');
            case '!' -> next == '[' && i + 1 == text.length();
            case '|' -> place == Place.CELL;
            default -> false;
        };
    }

    private boolean isLoose(int next) {
        return Edges.isSpace(lastOf(out)) && Edges.isSpace(next);
    }

    /** Whether the last character printed is this one and counts as Markdown. */
    private boolean isPrinted(char c) {
        int last = out.length() - 1;
        return last >= 0 && out.charAt(last) == c && (last == 0 || out.charAt(last - 1) != '\\');
    }

    private boolean lineBegins(char c) {
        int start = out.lastIndexOf("\n") + 1;
        return start < out.length() && out.charAt(start) == c;
    }

    /** A box at the start of an item would make it a task. */
    private boolean isTaskBox(String text, int i) {
        return out.isEmpty() && text.length() > i + 2 && text.charAt(i + 2) == ']';
    }

    private boolean isAlert(int i, int next) {
        return i == 0 && out.isEmpty() && (next == '!' || next == '^');
    }

    private static boolean isWord(int c) {
        return Character.isLetterOrDigit(c);
    }

    private static boolean isAsciiPunctuation(int c) {
        return c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
    }

    static boolean startsEntity(String text, int at) {
        int i = at + 1;
        while (i < text.length() && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '#')) {
            i++;
        }
        return i > at + 1 && i < text.length() && text.charAt(i) == ';';
    }
}
