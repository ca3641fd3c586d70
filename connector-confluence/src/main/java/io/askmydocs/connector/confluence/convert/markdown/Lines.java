package io.askmydocs.connector.confluence.convert.markdown;

import java.util.ArrayList;
import java.util.List;

/** The output, line by line, behind the prefixes of the lists and quotes that are open. */
final class Lines {
    private final StringBuilder out = new StringBuilder();
    private final List<Prefix> prefixes = new ArrayList<>();

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

    void line(CharSequence text) {
        for (Prefix prefix : prefixes) {
            out.append(prefix.take());
        }
        if (text.isEmpty()) {
            trimEnd();
        }
        out.append(text).append('\n');
    }

    void blank() {
        line("");
    }

    boolean isEmpty() {
        return out.isEmpty();
    }

    private void trimEnd() {
        int end = out.length();
        while (end > 0 && out.charAt(end - 1) == ' ') {
            end--;
        }
        out.setLength(end);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
