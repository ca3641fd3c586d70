package io.askmydocs.host.redaction;

import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What to look for, and what to write instead.
 *
 * @param length how much of what was found is meant, from its start; 0 when none of it is
 */
record Rule(Pattern pattern, String instead, ToIntFunction<String> length) {

    /** All that is found. */
    Rule(Pattern pattern, String instead) {
        this(pattern, instead, String::length);
    }

    String apply(String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length());
        int done = 0;
        do {
            int meant = length.applyAsInt(matcher.group());
            if (meant > 0) {
                result.append(text, done, matcher.start()).append(instead);
                done = matcher.start() + meant;
            }
            // What stands behind the part that was meant is looked at again.
        } while (matcher.find(Math.max(done, matcher.start() + 1)));
        return result.append(text, done, text.length()).toString();
    }
}
