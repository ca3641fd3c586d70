package io.askmydocs.connector.confluence.convert.parse;

import io.askmydocs.connector.confluence.convert.loss.Losses;
import java.io.Reader;

/** Gives a fragment the root and the namespace declarations that storage format leaves out. */
final class Envelope {
    private static final String START = "<storage xmlns:ac=\"urn:ac\" xmlns:ri=\"urn:ri\">";
    private static final String RARE_START =
            "<storage xmlns:ac=\"urn:ac\" xmlns:ri=\"urn:ri\" xmlns:at=\"urn:at\" xmlns:fab=\"urn:fab\">";
    private static final String END = "</storage>";

    private Envelope() {}

    /** The fragment between the two, without making one text of the three. */
    static Reader seal(String fragment) {
        return new Sealed(START, fragment, END);
    }

    /** As {@link #seal}, with the prefixes declared that next to no page uses. */
    static Reader sealRare(String fragment) {
        return new Sealed(RARE_START, fragment, END);
    }

    static boolean mayBeRare(String fragment) {
        return fragment.contains("at:") || fragment.contains("fab:");
    }

    private static final class Sealed extends Reader {
        private final String[] parts;
        private int part;
        private int at;

        Sealed(String... parts) {
            this.parts = parts;
        }

        @Override
        public int read(char[] target, int offset, int length) {
            while (part < parts.length && at == parts[part].length()) {
                part++;
                at = 0;
            }
            if (part == parts.length) {
                return -1;
            }
            int count = Math.min(length, parts[part].length() - at);
            parts[part].getChars(at, at + count, target, offset);
            at += count;
            return count;
        }

        @Override
        public void close() {}
    }

    /** Drops what may stand before a root only: byte order mark, XML declaration, document type. */
    static String withoutProlog(String text, Losses losses) {
        int at = skipSpace(text, 0);
        if (text.startsWith("<?xml", at)) {
            int end = text.indexOf("?>", at);
            at = end < 0 ? at : skipSpace(text, end + 2);
        }
        if (text.regionMatches(true, at, "<!DOCTYPE", 0, 9)) {
            losses.repair("doctype-ignored", "document");
            at = endOfDoctype(text, at);
        }
        return at == 0 ? text : text.substring(at);
    }

    private static int skipSpace(String text, int from) {
        int at = from;
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\uFEFF')) {
            at++;
        }
        return at;
    }

    private static int endOfDoctype(String text, int from) {
        int brackets = 0;
        char quote = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '[') {
                brackets++;
            } else if (c == ']') {
                brackets--;
            } else if (c == '>' && brackets <= 0) {
                return i + 1;
            }
        }
        return from;
    }
}
