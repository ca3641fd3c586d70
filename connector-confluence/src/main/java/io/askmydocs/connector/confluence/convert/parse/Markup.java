package io.askmydocs.connector.confluence.convert.parse;

import io.askmydocs.connector.confluence.convert.loss.Losses;

/** The text of a document that is too large to be understood: everything between its tags. */
public final class Markup {
    private Markup() {}

    /** The text with the tags left out, without a tree and in one pass. */
    public static String strip(String storage, Losses losses) {
        String mended = Mender.run(storage, losses);
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < mended.length()) {
            int open = mended.indexOf('<', at);
            int end = open < 0 ? mended.length() : open;
            appendText(mended, at, end, text);
            at = open < 0 ? end : afterTag(mended, open, text);
        }
        return text.toString();
    }

    private static int afterTag(String mended, int open, StringBuilder text) {
        if (mended.startsWith("<![CDATA[", open)) {
            int end = mended.indexOf("]]>", open);
            text.append(mended, open + 9, end < 0 ? mended.length() : end);
            return end < 0 ? mended.length() : end + 3;
        }
        int end = mended.indexOf(mended.startsWith("<!--", open) ? "-->" : ">", open);
        text.append(' ');
        return end < 0 ? mended.length() : mended.indexOf('>', end) + 1;
    }

    private static void appendText(String mended, int from, int to, StringBuilder text) {
        String piece = mended.substring(from, to);
        text.append(
                piece.indexOf('&') < 0
                        ? piece
                        : piece.replace("&lt;", "<")
                                .replace("&gt;", ">")
                                .replace("&quot;", "\"")
                                .replace("&apos;", "'")
                                .replace("&amp;", "&"));
    }
}
