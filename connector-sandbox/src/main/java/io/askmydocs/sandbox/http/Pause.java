package io.askmydocs.sandbox.http;

import java.time.Duration;

/** The one place of the sandbox that waits. */
public final class Pause {
    private Pause() {}

    public static void lasting(Duration time) {
        if (time.isZero() || time.isNegative()) {
            return;
        }
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
