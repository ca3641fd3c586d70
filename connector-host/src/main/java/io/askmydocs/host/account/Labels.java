package io.askmydocs.host.account;

import java.util.regex.Pattern;

/** What people may call something. */
public final class Labels {

    /** Ends of lines, and what turns the text after it around or cannot be seen. */
    private static final Pattern ODD = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

    private Labels() {}

    /** Whether it can stand on one line, in a page and in a log, as it is. */
    public static boolean isPlain(String label) {
        return !ODD.matcher(label).find();
    }
}
