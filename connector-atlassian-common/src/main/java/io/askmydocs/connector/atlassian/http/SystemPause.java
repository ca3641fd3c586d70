package io.askmydocs.connector.atlassian.http;

import io.askmydocs.connector.api.Cancellation;
import java.time.Duration;
import java.util.concurrent.CancellationException;

/** The one place that waits. Sleeps in slices so that a cancellation is seen soon. */
final class SystemPause implements Pause {

    private static final long SLICE_MILLIS = 250;

    @Override
    public void pause(Duration time, Cancellation cancellation) {
        for (long left = time.toMillis(); left > 0; left -= SLICE_MILLIS) {
            cancellation.throwIfCancelled();
            sleep(Math.min(left, SLICE_MILLIS));
        }
        cancellation.throwIfCancelled();
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while waiting");
        }
    }
}
