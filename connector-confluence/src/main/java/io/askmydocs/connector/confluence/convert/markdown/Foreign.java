package io.askmydocs.connector.confluence.convert.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes Markdown that an author wrote safe to stand among ours: no HTML, no link that runs a script, no fence left open, no
 * front matter. Whatever is not certainly code is treated as text, for what is taken for code wrongly would stay HTML.
 */
final class Foreign {

    private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}(?=[^`]*$)|~{3,}).*");
    private static final Pattern ITEM =
            Pattern.compile("\\s*(?:>\\s?)*\\s*(?:[-+*]|\\d{1,9}[.)]|\\[\\^[^]]+]:)(?:\\s.*)?");
    private static final Pattern QUOTE = Pattern.compile("\\s*>.*");
    private static final Pattern WEB = Pattern.compile("<(?:https?://|mailto:)[^\\s<>`]*>");
    private static final Pattern HIDING = Pattern.compile("&(?:#|colon|tab|newline)", Pattern.CASE_INSENSITIVE);
    private static final Pattern KNOWN = Pattern.compile("(?i)(?:https?://|mailto:|#|/).*");

    /** Past it a line is not looked through again and again; no code in it is certain. */
    private static final int LONG_LINE = 10_000;

    private final List<String> lines = new ArrayList<>();
    /** The fence that is open, or nothing. */
    private String fence = "";

    private boolean blankBefore = true;
    private boolean inList;
    private boolean indentedCode;
    /** How far the lines of a fence in an item are moved. */
    private int shift;
    /** A backtick that found no partner on its line may pair with one on a later line. */
    private boolean looseTick;

    /** A link's address or title may still be open, in which backticks mean nothing. */
    private boolean openAddress;

    private String tail = "";

    private Foreign() {}

    static List<String> lines(String text) {
        Foreign markdown = new Foreign();
        List<String> source = withoutFrontMatter(trimmed(text.lines().toList()));
        source.forEach(markdown::line);
        if (!markdown.fence.isEmpty()) {
            markdown.lines.add(markdown.fence);
        }
        return trimmed(markdown.lines);
    }

    /** Metadata at the top stays readable, as code. */
    private static List<String> withoutFrontMatter(List<String> source) {
        if (source.isEmpty() || !source.get(0).stripTrailing().equals("---")) {
            return source;
        }
        List<String> safe = new ArrayList<>(source);
        safe.set(0, "___");
        for (int i = 1; i < source.size(); i++) {
            String line = source.get(i).stripTrailing();
            if (line.equals("---") || line.equals("...")) {
                safe.set(0, "~~~~yaml");
                safe.set(i, "~~~~");
                return safe;
            }
        }
        return safe;
    }

    private static List<String> trimmed(List<String> lines) {
        int from = 0;
        int to = lines.size();
        while (from < to && lines.get(from).isBlank()) {
            from++;
        }
        while (to > from && lines.get(to - 1).isBlank()) {
            to--;
        }
        return lines.subList(from, to);
    }

    private void line(String line) {
        if (!fence.isEmpty()) {
            insideFence(line);
        } else if (line.isBlank()) {
            blank();
        } else if (opensFence(line)) {
            openFence(line);
            inList = inList && line.charAt(0) == ' ';
        } else {
            textual(line);
        }
    }

    /** A space behind the fence: some readers take none that the other kind's characters follow. */
    private void openFence(String line) {
        var mark = FENCE.matcher(line);
        if (mark.matches()) {
            if (!blankBefore) {
                lines.add(""); // some readers go on with a table
            }
            fence = mark.group(1);
            String info = line.substring(mark.end(1));
            boolean apart = info.startsWith("`") || info.startsWith("~");
            lines.add(line.substring(0, mark.end(1)) + (apart ? " " : "") + info);
        }
    }

    private void insideFence(String line) {
        lines.add(line);
        String mark = line.strip();
        boolean closes = indent(line) < 4
                && mark.length() >= fence.length()
                && mark.chars().allMatch(c -> c == fence.charAt(0));
        if (closes) {
            fence = "";
            startParagraph();
        }
    }

    private void blank() {
        if (!blankBefore) {
            lines.add("");
        }
        startParagraph();
    }

    private void startParagraph() {
        blankBefore = true;
        looseTick = false;
        openAddress = false;
        tail = "";
    }

    /** In a list only an unindented fence certainly is one, for it ends the list. */
    private boolean opensFence(String line) {
        return FENCE.matcher(line).matches() && (!inList || line.charAt(0) != ' ');
    }

    private void textual(String line) {
        int indent = indent(line);
        indentedCode = indent >= 4 && !inList && (blankBefore || indentedCode);
        if (indentedCode) {
            lines.add(line);
        } else {
            boolean item = ITEM.matcher(line).matches() || QUOTE.matcher(line).matches();
            inList = item || (inList && !(blankBefore && indent == 0));
            lines.add(shifted(line, indent) + text(line.stripTrailing() + (line.endsWith("  ") ? "  " : "")));
        }
        blankBefore = false;
    }

    /**
     * A fence in an item may be taken for one outside, that nothing closes. Behind four columns it cannot be; its lines move
     * with it.
     */
    private String shifted(String line, int indent) {
        boolean isFence = FENCE.matcher(line).matches();
        if (shift > 0) {
            String moved = " ".repeat(shift);
            boolean left = indent < 4 - shift;
            shift = left || isFence ? 0 : shift;
            if (!left) {
                return moved;
            }
        }
        if (isFence && indent > 0) {
            shift = 4 - indent;
        }
        return " ".repeat(shift);
    }

    private static int indent(String line) {
        int columns = 0;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) != ' ' && line.charAt(i) != '\t') {
                return columns;
            }
            columns += line.charAt(i) == '\t' ? 4 : 1;
        }
        return columns;
    }

    private String text(String line) {
        StringBuilder out = new StringBuilder(line.length() + 8);
        int i = 0;
        while (i < line.length()) {
            i = one(line, i, out);
        }
        openAddress |= isInAddress(out);
        String whole = tail + out + "\n";
        tail = whole.substring(Math.max(0, whole.length() - 200));
        return out.toString();
    }

    private int one(String line, int i, StringBuilder out) {
        char c = line.charAt(i);
        if (c == '\\' && i + 1 < line.length()) {
            out.append(c).append(line.charAt(i + 1));
            return i + 2;
        }
        if (c == '`') {
            return ticks(line, i, out);
        }
        if (c == '<' && opensTag(line, i)) {
            var web = WEB.matcher(line).region(i, line.length());
            if (web.lookingAt()) {
                out.append(web.group());
                return web.end();
            }
            out.append('\\');
        } else if (!isSkipped(c)
                && isDestination(out)
                && runsScript(line.substring(i, Math.min(line.length(), i + 300)))) {
            out.append('#');
        }
        out.append(c);
        return i + 1;
    }

    private static boolean opensTag(String line, int i) {
        char next = i + 1 < line.length() ? line.charAt(i + 1) : ' ';
        return Character.isLetter(next) || next == '/' || next == '!' || next == '?';
    }

    /** A code span that begins and ends on this line, and that nothing before it nor a table's bar can cut. */
    private int ticks(String line, int from, StringBuilder out) {
        int after = endOfRun(line, from);
        int close = looseTick ? -1 : partner(line, after, after - from);
        int end = close + after - from;
        looseTick = close < 0 || mayBeCut(line, from, end, out);
        out.append(line, from, looseTick ? after : end);
        return looseTick ? after : end;
    }

    private boolean mayBeCut(String line, int from, int end, StringBuilder out) {
        int bar = line.indexOf('|', from);
        return line.length() > LONG_LINE || (bar >= 0 && bar < end) || openAddress || isInAddress(out);
    }

    private static boolean isInAddress(StringBuilder before) {
        if (before.indexOf("]:") >= 0) {
            return true;
        }
        for (int i = before.indexOf("]("); i >= 0; i = before.indexOf("](", i + 2)) {
            if (!closes(before, i + 2)) {
                return true;
            }
        }
        return false;
    }

    private static boolean closes(StringBuilder text, int from) {
        int depth = 1;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if ("\"'<\\`".indexOf(c) >= 0) {
                return false;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return true;
            }
        }
        return false;
    }

    private static int partner(String line, int from, int length) {
        for (int i = line.indexOf('`', from); i >= 0; i = line.indexOf('`', i)) {
            int end = endOfRun(line, i);
            if (end - i == length) {
                return i;
            }
            i = end;
        }
        return -1;
    }

    private static int endOfRun(String line, int from) {
        int end = from;
        while (end < line.length() && line.charAt(end) == '`') {
            end++;
        }
        return end;
    }

    /** Whether a link's address begins here; it may stand on the line after its bracket. */
    private boolean isDestination(StringBuilder out) {
        int end = endOfVisible(out);
        if (end >= 2) {
            return isBracket(out.charAt(end - 2), out.charAt(end - 1));
        }
        String before = tail + out.substring(0, end);
        int last = endOfVisible(before);
        return last >= 2 && isBracket(before.charAt(last - 2), before.charAt(last - 1));
    }

    private static int endOfVisible(CharSequence text) {
        int end = text.length();
        while (end > 0 && isSkipped(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** What may stand between a bracket and its address. */
    private static boolean isSkipped(char c) {
        return Character.isWhitespace(c) || c == '<' || c == '>' || c == '\\';
    }

    private static boolean isBracket(char last, char next) {
        return last == ']' && (next == '(' || next == ':');
    }

    private static boolean runsScript(String address) {
        String start = address.replace("\\", "").toLowerCase(Locale.ROOT);
        return Escapes.isUnsafe(start)
                || (HIDING.matcher(start).find() && !KNOWN.matcher(start).lookingAt());
    }
}
