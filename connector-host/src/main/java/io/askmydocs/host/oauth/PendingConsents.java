package io.askmydocs.host.oauth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.askmydocs.connector.api.OAuthStates;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The consents that have been started and not finished, by their state, in this process' memory. Each belongs to one
 * installation and one operator's session, lives as long as it was issued for, and is used once. Thread-safe.
 */
public final class PendingConsents {

    private static final int AT_MOST = 10_000;
    private static final int STATE_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Cache<String, Consent> consents;

    public PendingConsents(Clock clock) {
        this.consents = Caffeine.newBuilder()
                .maximumSize(AT_MOST)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .expireAfter(Expiry.<String, Consent>creating((state, consent) -> consent.timeToLive()))
                .build();
    }

    /** The installation a callback's state was issued for; absent when unknown, too old, used, or of another session. */
    public Optional<String> resolve(String state, String session) {
        return Optional.ofNullable(consents.getIfPresent(state))
                .filter(consent -> consent.session().equals(session))
                .map(Consent::installation);
    }

    /** The states of one installation and session. */
    public OAuthStates of(String installation, String session) {
        return new OAuthStates() {
            @Override
            public String issue(Duration timeToLive) {
                String state = newState();
                consents.put(state, new Consent(installation, session, timeToLive));
                return state;
            }

            @Override
            public boolean consume(String state) {
                Consent consent = consents.getIfPresent(state);
                return consent != null
                        && consent.installation().equals(installation)
                        && consent.session().equals(session)
                        && consents.asMap().remove(state, consent);
            }
        };
    }

    /** Ends all consents that were begun for an installation. */
    public void forget(String installation) {
        consents.asMap().values().removeIf(consent -> consent.installation().equals(installation));
    }

    private String newState() {
        byte[] bytes = new byte[STATE_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private record Consent(String installation, String session, Duration timeToLive) {}
}
