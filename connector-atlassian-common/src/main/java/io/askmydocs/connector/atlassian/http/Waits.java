package io.askmydocs.connector.atlassian.http;

import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.api.FailureCategory;
import io.askmydocs.connector.api.ProgressListener;
import io.askmydocs.connector.api.SyncWait;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The waits of one session. What begins while another one lasts is not told: its requests wait side by side. Thread-safe. */
final class Waits {

    private final Pause pause;
    private final Clock clock;
    private final Meter meter;
    private final ProgressListener listener;
    private Instant toldUntil = Instant.MIN;

    Waits(Pause pause, Clock clock, Meter meter, ProgressListener listener) {
        this.pause = pause;
        this.clock = clock;
        this.meter = meter;
        this.listener = listener;
    }

    Waits telling(ProgressListener other) {
        return new Waits(pause, clock, meter, other);
    }

    /** Returns after this time, before the call is sent. */
    void pause(HttpCall call, FailureCategory why, Duration time, Cancellation cancellation) {
        meter.waits(time);
        if (isNews(time)) {
            listener.waits(new SyncWait(place(call.uri()), why, time));
        }
        pause.pause(time, cancellation);
    }

    /** Without what may stand before the host. */
    private static String place(URI uri) {
        return uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
    }

    private synchronized boolean isNews(Duration time) {
        Instant now = clock.instant();
        if (now.isBefore(toldUntil)) {
            return false;
        }
        toldUntil = now.plus(time);
        return true;
    }
}
