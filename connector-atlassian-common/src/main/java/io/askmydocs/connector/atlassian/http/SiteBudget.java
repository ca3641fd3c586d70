package io.askmydocs.connector.atlassian.http;

import io.askmydocs.connector.api.Cancellation;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * What all sessions of one site share: how many requests may run at once, and until when a rate limit keeps everybody out.
 */
public final class SiteBudget {

    private static final long SLICE_MILLIS = 250;

    private final Semaphore permits;
    private Instant closedUntil = Instant.MIN;

    public SiteBudget(int concurrency) {
        this.permits = new Semaphore(concurrency, true);
    }

    /** Takes a permit; to be given back with {@link #release}. */
    void acquire(Cancellation cancellation) {
        try {
            do {
                cancellation.throwIfCancelled();
            } while (!permits.tryAcquire(SLICE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while waiting for a request permit");
        }
    }

    void release() {
        permits.release();
    }

    /** Keeps everybody out until then; the later of two limits counts. */
    synchronized void closeUntil(Instant time) {
        if (time.isAfter(closedUntil)) {
            closedUntil = time;
        }
    }

    /** How long it is still closed; zero when it is open. */
    synchronized Duration closedFor(Instant now) {
        return closedUntil.isAfter(now) ? Duration.between(now, closedUntil) : Duration.ZERO;
    }
}
