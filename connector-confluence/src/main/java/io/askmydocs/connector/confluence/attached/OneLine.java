package io.askmydocs.connector.confluence.attached;

import java.util.regex.Pattern;

/** Titles and names as one line: Confluence allows control characters that would break a heading. */
public final class OneLine {

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\s\\u2028\\u2029]+");

    private OneLine() {}

    /** Never empty. */
    public static String of(String raw) {
        String line = BREAKS.matcher(raw).replaceAll(" ").strip();
        return line.isEmpty() ? "Untitled" : line;
    }
}
