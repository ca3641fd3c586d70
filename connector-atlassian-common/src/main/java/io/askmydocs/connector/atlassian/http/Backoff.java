package io.askmydocs.connector.atlassian.http;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait before a retry: 5 s doubling to 30 s, spread by 0.7 to 1.3, or what the server asked for and up to a second
 * more, so that threads do not come back all at once.
 *
 * @param random from 0 inclusive to 1 exclusive
 */
record Backoff(DoubleSupplier random) {

    private static final Duration START = Duration.ofSeconds(5);
    private static final Duration CAP = Duration.ofSeconds(30);
    private static final Duration LEAST = Duration.ofSeconds(1);

    /**
     * @param attempt 0 after the first request
     */
    Duration growing(int attempt) {
        Duration full = START.multipliedBy(1L << Math.min(attempt, 10));
        Duration capped = full.compareTo(CAP) < 0 ? full : CAP;
        return scaled(capped, 0.7 + 0.6 * random.getAsDouble());
    }

    Duration asked(Duration wait) {
        Duration least = wait.compareTo(LEAST) < 0 ? LEAST : wait;
        return least.plus(scaled(Duration.ofSeconds(1), random.getAsDouble()));
    }

    private static Duration scaled(Duration time, double factor) {
        return Duration.ofMillis(Math.round(time.toMillis() * factor));
    }
}
