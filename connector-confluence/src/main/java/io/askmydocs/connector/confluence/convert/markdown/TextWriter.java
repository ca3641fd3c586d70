package io.askmydocs.connector.confluence.convert.markdown;

import io.askmydocs.connector.confluence.convert.markdown.InlineWriter.Place;

/** Prints running text, escaping a character only where it would be read as Markdown or HTML. */
final class TextWriter {
    /** ASCII that means nothing to Markdown inside a line. */
    private static final boolean[] PLAIN = plain();

    private final Output out;
    private Place place = Place.PARAGRAPH;
    private int labels;
    private boolean wikilink;
    private int contentStart;

    TextWriter(Output out) {
        this.out = out;
    }

    private static boolean[] plain() {
        boolean[] plain = new boolean[128];
        for (char c = '!'; c < 127; c++) {
            plain[c] = "\\`*_~<&[](!|".indexOf(c) < 0;
        }
        return plain;
    }

    void begin(Place where) {
        place = where;
        labels = 0;
        wikilink = false;
        contentStart = out.length();
    }

    void enterLabel() {
        labels++;
    }

    void leaveLabel() {
        labels--;
    }

    /** A bar parts a wikilink's title from its label. */
    void enterWikilink() {
        enterLabel();
        wikilink = true;
    }

    void leaveWikilink() {
        leaveLabel();
        wikilink = false;
    }

    void write(String text, int after) {
        int i = 0;
        int length = text.length();
        while (i < length) {
            int end = out.isAtLineStart() ? i : endOfPlain(text, i);
            if (end > i) {
                out.append(text, i, end);
                i = end;
            } else {
                i = one(text, i, after);
            }
        }
    }

    /** The end of what can be copied as it is: words, and single spaces between them. */
    private static int endOfPlain(String text, int from) {
        int i = from;
        for (int length = text.length(); i < length; i++) {
            char c = text.charAt(i);
            boolean between = c == ' ' && i > from && i + 1 < length && isPlain(text.charAt(i + 1));
            if (!between && !isPlain(c)) {
                return i;
            }
        }
        return i;
    }

    private static boolean isPlain(char c) {
        return c < 128 ? PLAIN[c] : c != '\u00A0';
    }

    /** Prints one character, or a few; returns where the next one stands. */
    private int one(String text, int i, int after) {
        char c = text.charAt(i);
        if (isCollapsible(c)) {
            if (!out.isAtLineStart() && out.inLine(-1) != ' ' && !endsWithBreak()) {
                out.append(' ');
            }
            return i + 1;
        }
        if (place == Place.PARAGRAPH && out.isAtLineStart()) {
            int escape = LineStarts.escapeAt(text, i);
            if (escape >= 0) {
                out.append(text, i, escape).append("\\").append(text, escape, escape + 1);
                return escape + 1;
            }
        }
        if (isSpecial(text, i, after)) {
            out.append('\\');
        }
        out.append(c);
        return i + 1;
    }

    private boolean endsWithBreak() {
        return place == Place.CELL && out.inLine(-1) == '>' && out.inLine(-2) == 'r' && out.inLine(-4) == '<';
    }

    private static boolean isCollapsible(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\u00A0';
    }

    private boolean isSpecial(String text, int i, int after) {
        char c = text.charAt(i);
        if (isPlain(c)) {
            return false;
        }
        int next = i + 1 < text.length() ? text.charAt(i + 1) : after;
        return switch (c) {
            case '\\' -> isAsciiPunctuation(next) || next == '\n';
            case '`' -> true;
            case '*' -> !isLoose(next);
            case '_' -> !isLoose(next) && !(isWord(out.last()) && isWord(next));
            case '~' -> !isLoose(next) && hasPartner(text, i);
            case '<' -> opensTag(text, i, next);
            case '&' -> startsEntity(text, i);
            case '[' -> labels > 0 || next == '[' || isPrinted(']') || isTaskBox(text, i) || isAlert(i, next);
            case ']' -> labels > 0 || next == '(' || next == '[' || (next == ':' && lineBegins('['));
            case '(' -> isPrinted(']');
            case '!' -> next == '[' && i + 1 == text.length();
            case '|' -> place == Place.CELL || wikilink;
            default -> false;
        };
    }

    /** A tilde needs a second one to strike anything through; beside other inlines it may stand behind them. */
    private static boolean hasPartner(String text, int i) {
        return i == 0 || i + 1 == text.length() || text.indexOf('~', i + 1) >= 0 || text.lastIndexOf('~', i - 1) >= 0;
    }

    /** A comparison such as {@code a<b, c} is none: behind a tag's name only a few characters may stand. */
    private boolean opensTag(String text, int at, int next) {
        if (!isAsciiLetter(next)) {
            return next == '/' || next == '!' || next == '?';
        }
        int i = at + 1;
        while (i < text.length() && (isAsciiLetter(text.charAt(i)) || isDigitOrHyphen(text.charAt(i)))) {
            i++;
        }
        char behind = i < text.length() ? text.charAt(i) : ' ';
        return out.isAtLineStart() || i == at + 1 || ",;)=&*'\"(".indexOf(behind) < 0;
    }

    private static boolean isAsciiLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigitOrHyphen(int c) {
        return (c >= '0' && c <= '9') || c == '-';
    }

    private boolean isLoose(int next) {
        return Edges.isSpace(out.last()) && Edges.isSpace(next);
    }

    /** Whether the last character printed is this one and counts as Markdown. */
    private boolean isPrinted(char c) {
        return out.inLine(-1) == c && out.inLine(-2) != '\\';
    }

    private boolean lineBegins(char c) {
        return out.inLine(0) == c;
    }

    /** A box at the start of an item would make it a task. */
    private boolean isTaskBox(String text, int i) {
        return out.length() == contentStart && text.length() > i + 2 && text.charAt(i + 2) == ']';
    }

    private boolean isAlert(int i, int next) {
        return i == 0 && out.length() == contentStart && (next == '!' || next == '^');
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
