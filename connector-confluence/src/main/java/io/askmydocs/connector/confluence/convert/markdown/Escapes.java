package io.askmydocs.connector.confluence.convert.markdown;

import java.util.Locale;
import java.util.regex.Pattern;

/** What the writer's parts escape besides running text: code, addresses, HTML. */
final class Escapes {
    private static final Pattern SCHEME = Pattern.compile("^([a-z][a-z0-9+.-]*):");
    private static final Pattern HIDDEN = Pattern.compile("[\\s\\p{Cntrl}\\u00A0\\u200B-\\u200D\\uFEFF]+");
    private static final String HEX = "0123456789ABCDEF";
    private static final String ENCODED = " <>\"\\|`^{}";

    /** ASCII that may stand in a destination as it is. */
    private static final boolean[] ORDINARY = ordinary();

    private Escapes() {}

    private static boolean[] ordinary() {
        boolean[] ordinary = new boolean[128];
        for (char c = '!'; c <= '~'; c++) {
            ordinary[c] = "()&".indexOf(c) < 0 && ENCODED.indexOf(c) < 0;
        }
        return ordinary;
    }

    /** A run of backticks longer than any in the text. */
    static String fence(String text, int atLeast) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return "`".repeat(Math.max(atLeast, longest + 1));
    }

    static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Whether following the address could run a script. */
    static boolean isUnsafe(String address) {
        if (isOrdinary(address)) {
            return false;
        }
        String plain = HIDDEN.matcher(address).replaceAll("").toLowerCase(Locale.ROOT);
        var scheme = SCHEME.matcher(plain);
        return scheme.find()
                && switch (scheme.group(1)) {
                    case "javascript", "vbscript", "livescript" -> true;
                    case "data" -> !plain.startsWith("data:image/") || plain.startsWith("data:image/svg");
                    default -> false;
                };
    }

    private static boolean isOrdinary(String address) {
        return address.indexOf(':') < 0 || address.startsWith("https://") || address.startsWith("http://");
    }

    /** An address as a link destination: what would end it early or be read as something else is encoded. */
    static String destination(String address) {
        return isPlain(address) ? address : encoded(address);
    }

    private static boolean isPlain(String address) {
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c > '~' || !ORDINARY[c]) {
                return false;
            }
        }
        return true;
    }

    private static String encoded(String address) {
        StringBuilder out = new StringBuilder(address.length() + 8);
        boolean balanced = hasBalancedParentheses(address);
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c < ' ' || c == 0x7F || ENCODED.indexOf(c) >= 0) {
                out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xF));
            } else if ((c == '(' || c == ')') && !balanced) {
                out.append('\\').append(c);
            } else if (c == '&' && TextWriter.startsEntity(address, i)) {
                out.append("&amp;");
            } else if (Edges.isSpace(c)) {
                out.append("%20");
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean hasBalancedParentheses(String address) {
        int depth = 0;
        for (int i = 0; i < address.length() && depth >= 0; i++) {
            char c = address.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        return depth == 0;
    }
}
