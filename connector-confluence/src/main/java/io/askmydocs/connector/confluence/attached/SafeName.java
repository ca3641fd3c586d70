package io.askmydocs.connector.confluence.attached;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Ids as file names: letters, digits and hyphens stay, every other byte is written as {@code %XX}. */
final class SafeName {

    private SafeName() {}

    static String of(String id) {
        StringBuilder safe = new StringBuilder(id.length());
        for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-') {
                safe.append(c);
            } else {
                safe.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            }
        }
        return safe.isEmpty() ? "%" : safe.toString();
    }
}
