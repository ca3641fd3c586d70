package io.askmydocs.connector.atlassian.testing;

import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.atlassian.http.Pause;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes down what it was asked to wait, and moves the clock instead. */
public final class FakePause implements Pause {

    private final FakeClock clock;
    private final List<Duration> waits = new CopyOnWriteArrayList<>();

    public FakePause(FakeClock clock) {
        this.clock = clock;
    }

    @Override
    public void pause(Duration time, Cancellation cancellation) {
        cancellation.throwIfCancelled();
        waits.add(time);
        clock.advance(time);
    }

    public List<Duration> waits() {
        return List.copyOf(waits);
    }
}
