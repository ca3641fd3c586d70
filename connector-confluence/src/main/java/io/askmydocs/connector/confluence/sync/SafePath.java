package io.askmydocs.connector.confluence.sync;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Paths for documents: {@code <site>/<space>/<id>.md}. Every byte that some file system treats specially is written as
 * {@code %XX}, and so is {@code %} itself, so that different names stay different.
 */
final class SafePath {

    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

    private static final Pattern PORT = Pattern.compile("(com|lpt)[0-9]");

    private SafePath() {}

    static String of(String site, String space, String id) {
        return segment(site) + "/" + segment(space) + "/" + segment(id) + ".md";
    }

    private static String segment(String name) {
        StringBuilder safe = new StringBuilder(name.length());
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean leadingDot = c == '.' && safe.isEmpty();
            if (plain(c) && !leadingDot) {
                safe.append(c);
            } else {
                safe.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            }
        }
        return reserved(name) ? "%" + safe : safe.toString();
    }

    private static boolean plain(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "._-~".indexOf(c) >= 0;
    }

    private static boolean reserved(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return name.isEmpty() || DEVICES.contains(lower) || PORT.matcher(lower).matches() || name.endsWith(".");
    }
}
