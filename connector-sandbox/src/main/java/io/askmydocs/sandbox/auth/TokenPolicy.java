package io.askmydocs.sandbox.auth;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/**
 * How long grants live.
 *
 * @param leeway how long a refresh token still works after it was used
 * @param inactivity how long an unused refresh token lives
 * @param granted what the app may get at most, whatever it asks for
 * @param revokeFamilyOnReuse whether a rotated refresh token seen again after the leeway ends the whole grant
 */
public record TokenPolicy(
        Clock clock,
        Duration accessLifetime,
        Duration leeway,
        Duration inactivity,
        Set<String> granted,
        boolean revokeFamilyOnReuse) {
    static final Duration CODE_LIFETIME = Duration.ofMinutes(5);
}
