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

    boolean blocks(String address, String name) {
        return count(byAddress(address)) >= PER_ADDRESS || count(byName(name)) >= PER_NAME;
    }

    void failed(String address, String name) {
        failures.asMap().merge(byAddress(address), 1, Integer::sum);
        failures.asMap().merge(byName(name), 1, Integer::sum);
    }

    /** The name keeps its failures: a guesser elsewhere is not helped by its owner's success. */
    void succeeded(String address) {
        failures.invalidate(byAddress(address));
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
