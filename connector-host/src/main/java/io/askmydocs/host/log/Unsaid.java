package io.askmydocs.host.log;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where something broke that nobody expected to, without a word of what its messages say: they may hold a secret, or a part of a
 * document.
 */
public final class Unsaid {

    private static final int LONGEST_CHAIN = 8;
    private static final int MOST_FRAMES = 30;

    private Unsaid() {}

    /** A failure and its causes, each by its class and the lines it came through. */
    public static String trace(Throwable failure) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause)
                .limit(LONGEST_CHAIN)
                .map(one -> one.getClass().getName() + frames(one))
                .collect(Collectors.joining("\nbecause of "));
    }

    private static String frames(Throwable one) {
        return Arrays.stream(one.getStackTrace())
                .limit(MOST_FRAMES)
                .map(frame -> "\n    at " + frame)
                .collect(Collectors.joining());
    }
}
