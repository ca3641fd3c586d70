package io.askmydocs.connector.atlassian.http;

import io.askmydocs.connector.api.Cancellation;
import java.time.Duration;

/** How waiting is done; injected so that tests need not wait. */
@FunctionalInterface
public interface Pause {

    /**
     * Returns after this time.
     *
     * @throws java.util.concurrent.CancellationException within a second of a cancellation
     */
    void pause(Duration time, Cancellation cancellation);

    /** Really waits. */
    static Pause system() {
        return new SystemPause();
    }
}
