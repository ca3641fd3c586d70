package io.askmydocs.connector.atlassian.testing;

import io.askmydocs.connector.api.OAuthStates;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Single-use states in memory. */
public final class MemoryStates implements OAuthStates {

    private final FakeClock clock;
    private final Map<String, Instant> ends = new ConcurrentHashMap<>();

    MemoryStates(FakeClock clock) {
        this.clock = clock;
    }

    @Override
    public String issue(Duration timeToLive) {
        String state = UUID.randomUUID().toString();
        ends.put(state, clock.instant().plus(timeToLive));
        return state;
    }

    @Override
    public boolean consume(String state) {
        Instant end = ends.remove(state);
        return end != null && clock.instant().isBefore(end);
    }
}
