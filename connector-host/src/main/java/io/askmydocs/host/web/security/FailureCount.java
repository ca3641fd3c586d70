package io.askmydocs.host.web.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Which failed sign-ins are worth a row: strangers decide how many there are, from as many addresses as they have, and must not
 * fill a table. So an hour has its first ones, and of the rest every one that doubles their number. Known and unknown names
 * count as one, or the time an answer takes would tell them apart. Thread-safe.
 */
final class FailureCount {

    static final int EACH = 50;

    private static final Duration WINDOW = Duration.ofHours(1);

    private final Clock clock;
    private Instant began = Instant.MIN;
    private int count;

    FailureCount(Clock clock) {
        this.clock = clock;
    }

    /** How many there are in this hour, with this one. */
    synchronized int next() {
        Instant now = clock.instant();
        if (!now.minus(WINDOW).isBefore(began)) {
            began = now;
            count = 0;
        }
        count = Math.incrementExact(count);
        return count;
    }

    static boolean isNoted(int count) {
        return count <= EACH || Integer.bitCount(count) == 1;
    }
}
