package io.askmydocs.host.web.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Slows down who tries passwords: few failures per address, more per name, so that nobody locks out a colleague with a
 * handful of wrong guesses. Thread-safe.
 */
final class SignInLimiter {

    static final Duration WINDOW = Duration.ofMinutes(15);

    private static final int PER_ADDRESS = 10;
    private static final int PER_NAME = 50;
    private static final int REMEMBERED = 100_000;

    private final Cache<String, Integer> failures;

    SignInLimiter(Clock clock) {
        this.failures = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .expireAfterWrite(WINDOW)
                .build();
    }

    /**
     * Counts an attempt before it is looked at, since attempts at the same moment would all pass otherwise.
     *
     * @return whether it may be looked at
     */
    boolean admits(String address, String name) {
        return count(byAddress(address)) < PER_ADDRESS
                && count(byName(name)) < PER_NAME
                && add(byAddress(address)) <= PER_ADDRESS
                && add(byName(name)) <= PER_NAME;
    }

    /** The name keeps its failures: a guesser elsewhere is not helped by its owner's success. */
    void succeeded(String address, String name) {
        failures.invalidate(byAddress(address));
        failures.asMap().computeIfPresent(byName(name), (key, count) -> count - 1);
    }

    private int add(String key) {
        Integer count = failures.asMap().merge(key, 1, Integer::sum);
        return count == null ? 1 : count;
    }

    private int count(String key) {
        Integer count = failures.getIfPresent(key);
        return count == null ? 0 : count;
    }

    private static String byAddress(String address) {
        return "address " + address;
    }

    private static String byName(String name) {
        return "name " + name;
    }
}
