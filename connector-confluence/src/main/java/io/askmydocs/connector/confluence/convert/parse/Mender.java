package io.askmydocs.connector.confluence.convert.parse;

import io.askmydocs.connector.confluence.convert.loss.Losses;

/**
 * Makes a storage fragment readable for an XML parser, character by character: HTML's named entities become their
 * characters, and what XML would refuse (a bare ampersand, a control character) is mended. Character data sections and
 * comments are left alone but for characters XML cannot hold at all. For the documents {@link NamedEntities} gives up on
 * and the parser refuses.
 */
final class Mender {
    private static final int LONGEST_NAME = 32;

    private final String in;
    private final Losses losses;
    private final StringBuilder out;
    private int copied;
    private boolean unclosedComment;

    private Mender(String in, Losses losses) {
        this.in = in;
        this.losses = losses;
        this.out = new StringBuilder(in.length() + 64);
    }

    static String run(String in, Losses losses) {
        Mender pass = new Mender(in, losses);
        pass.scan();
        return pass.copied == 0
                ? in
                : pass.out.append(in, pass.copied, in.length()).toString();
    }

    private void scan() {
        int opaqueUntil = 0;
        for (int i = 0; i < in.length(); i++) {
            char c = in.charAt(i);
            if (c < ' ' || c >= Character.MIN_SURROGATE) {
                i += checkCharacter(i, c);
            } else if (i >= opaqueUntil) {
                switch (c) {
                    case '&' -> i = ampersand(i);
                    case '<' -> opaqueUntil = lessThan(i);
                    case '>' -> endOfSection(i);
                    default -> {}
                }
            }
        }
    }

    /** Returns the end of a section that holds no markup, or the place itself. */
    private int lessThan(int at) {
        if (in.startsWith("<![CDATA[", at)) {
            return endOf("]]>", at);
        } else if (in.startsWith("<!--", at)) {
            return comment(at);
        }
        char next = at + 1 < in.length() ? in.charAt(at + 1) : ' ';
        boolean markup = Character.isLetter(next) || next == '/' || next == '!' || next == '?' || next == '_';
        if (!markup) {
            replace(at, at + 1, "&lt;");
            losses.repair("bare-less-than", "text");
        }
        return at;
    }

    /** A comment that never ends would hide the rest of the page. */
    private int comment(int at) {
        int end = unclosedComment ? -1 : in.indexOf("-->", at + 4);
        if (end >= 0) {
            return end + 3;
        }
        unclosedComment = true;
        replace(at, at + 1, "&lt;");
        losses.repair("unclosed-comment", "text");
        return at;
    }

    private int endOf(String terminator, int from) {
        int end = in.indexOf(terminator, from);
        return end < 0 ? in.length() : end + terminator.length();
    }

    /** A section's end outside a section is not allowed in XML text. */
    private void endOfSection(int at) {
        if (at >= 2 && in.charAt(at - 1) == ']' && in.charAt(at - 2) == ']') {
            replace(at, at + 1, "&gt;");
        }
    }

    private int ampersand(int at) {
        int end = endOfName(at + 1);
        if (end < 0 || end == at + 1) {
            return bare(at);
        }
        String name = in.substring(at + 1, end);
        if (name.charAt(0) == '#') {
            return numeric(at, end, name);
        }
        if (HtmlEntities.isXml(name)) {
            return end;
        }
        char c = HtmlEntities.find(name);
        if (c == 0) {
            return bare(at);
        }
        replace(at, end + 1, String.valueOf(c));
        return end;
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

    private int numeric(int at, int end, String name) {
        int code = codePoint(name);
        if (code < 0) {
            return bare(at);
        }
        if (!isXml(code)) {
            replace(at, end + 1, "\uFFFD");
            losses.repair("invalid-character", "text");
        }
        return end;
    }

    private static int codePoint(String name) {
        boolean hex = name.startsWith("#x") || name.startsWith("#X");
        try {
            // XML knows the lower-case x alone.
            int code = hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
            return name.startsWith("#X") ? -1 : code;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private int bare(int at) {
        replace(at, at + 1, "&amp;");
        losses.repair("bare-ampersand", "text");
        return at;
    }

    /** Returns how many characters more were looked at. */
    private int checkCharacter(int at, char c) {
        if (c == '\n' || c == '\t' || c == '\r' || (c > Character.MAX_SURROGATE && c < '\uFFFE')) {
            return 0;
        }
        if (Character.isHighSurrogate(c) && at + 1 < in.length() && Character.isLowSurrogate(in.charAt(at + 1))) {
            return 1;
        }
        replace(at, at + 1, "\uFFFD");
        losses.repair("invalid-character", "text");
        return 0;
    }

    private static boolean isXml(int code) {
        return code == '\t'
                || code == '\n'
                || code == '\r'
                || (code >= ' ' && code < Character.MIN_SURROGATE)
                || (code > Character.MAX_SURROGATE && code < 0xFFFE)
                || (code >= 0x10000 && code <= Character.MAX_CODE_POINT);
    }

    private void replace(int from, int to, String replacement) {
        out.append(in, copied, from).append(replacement);
        copied = to;
    }
}
