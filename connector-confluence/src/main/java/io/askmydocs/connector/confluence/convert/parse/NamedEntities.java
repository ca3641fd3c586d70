package io.askmydocs.connector.confluence.convert.parse;

import org.jspecify.annotations.Nullable;

/**
 * The common case in one fast pass: a text whose only trouble is HTML's named entities. It jumps from ampersand to
 * ampersand; where it meets one it does not understand it gives up, and {@link Mender} does the work thoroughly.
 */
final class NamedEntities {
    private static final int LONGEST_NAME = 10;

    private final String in;
    private @Nullable StringBuilder out;
    private int copied;
    private int nextSection;

    private NamedEntities(String in) {
        this.in = in;
    }

    /** The text with HTML's entities as characters, or null when it holds more than that. */
    static @Nullable String replace(String in) {
        int first = in.indexOf('&');
        return first < 0 ? in : new NamedEntities(in).from(first);
    }

    private @Nullable String from(int first) {
        nextSection = in.indexOf("<!");
        int at = first;
        while (at >= 0) {
            if (nextSection >= 0 && nextSection < at) {
                at = in.indexOf('&', skipSection());
            } else {
                int end = entity(at);
                if (end < 0) {
                    return null;
                }
                at = in.indexOf('&', end);
            }
        }
        return out == null ? in : out.append(in, copied, in.length()).toString();
    }

    /** Character data and comments hold no entities. */
    private int skipSection() {
        boolean data = in.startsWith("<![CDATA[", nextSection);
        int end = in.indexOf(data ? "]]>" : "-->", nextSection);
        int after = end < 0 ? in.length() : end + 3;
        nextSection = in.indexOf("<!", after);
        return after;
    }

    /** Returns where the entity ends, or -1 when it is none. */
    private int entity(int at) {
        int end = endOfName(at + 1);
        if (end < 0) {
            return -1;
        }
        String name = in.substring(at + 1, end);
        if (!HtmlEntities.isXml(name)) {
            char c = HtmlEntities.find(name);
            if (c == 0) {
                return -1;
            }
            replace(at, end + 1, c);
        }
        return end + 1;
    }

    private int endOfName(int from) {
        int limit = Math.min(in.length(), from + LONGEST_NAME);
        for (int i = from; i < limit; i++) {
            if (in.charAt(i) == ';') {
                return i;
            }
        }
        return -1;
    }

    private void replace(int from, int to, char c) {
        StringBuilder target = out;
        if (target == null) {
            target = new StringBuilder(in.length());
            out = target;
        }
        target.append(in, copied, from).append(c);
        copied = to;
    }
}
