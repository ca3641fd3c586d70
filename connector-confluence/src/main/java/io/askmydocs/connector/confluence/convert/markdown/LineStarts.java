package io.askmydocs.connector.confluence.convert.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises text that, at the start of a line, would be read as a block. */
final class LineStarts {
    /** Each alternative captures the character to escape; an end of the text counts as a space, more may follow it. */
    private static final Pattern BLOCK = Pattern.compile("""
            (?:(#)\\#{0,5}(?=[\\s\u00A0]|$)\
            |(>)\
            |([-+*])(?=[\\s\u00A0]|$)\
            |\\d{1,9}([.)])(?=[\\s\u00A0]|$)\
            |(=)=*[\\s\u00A0]*$\
            |([-*_])[-*_\\s\u00A0]*$\
            |(~)~~\
            |([|:-])[|: \\t\u00A0-]*$)""");

    /** What a block's mark begins with, besides a digit. */
    private static final String SIGNS = "#>-+*=_~|:";

    private LineStarts() {}

    /** The index of the character to escape, or -1. */
    static int escapeAt(String text, int from) {
        char c = text.charAt(from);
        if (!Character.isDigit(c) && SIGNS.indexOf(c) < 0) {
            return -1;
        }
        Matcher matcher = BLOCK.matcher(text).region(from, text.length());
        if (!matcher.lookingAt()) {
            return -1;
        }
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.start(group) >= 0) {
                return matcher.start(group);
            }
        }
        return -1;
    }
}
