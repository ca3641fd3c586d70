package io.askmydocs.connector.atlassian.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.api.FailureCategory;
import io.askmydocs.connector.api.ProgressListener;
import io.askmydocs.connector.api.SyncProgress;
import io.askmydocs.connector.api.SyncWait;
import io.askmydocs.connector.atlassian.testing.FakeClock;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaitsTest {

    private static final HttpCall CALL =
            HttpCall.get(URI.create("https://me:secret@acme.example/thing?token=secret"), Duration.ofSeconds(1));

    private final FakeClock clock = new FakeClock();
    private final Meter meter = new Meter();
    private final List<SyncWait> told = new ArrayList<>();
    private final Waits waits = new Waits((time, cancellation) -> {}, clock, meter, new ProgressListener() {
        @Override
        public void progressed(SyncProgress progress) {}

        @Override
        public void waits(SyncWait wait) {
            told.add(wait);
        }
    });

    private void pause(int seconds) {
        waits.pause(CALL, FailureCategory.UNREACHABLE, Duration.ofSeconds(seconds), Cancellation.never());
    }

    @Test
    void requestsThatWaitSideBySideAreOneWait() {
        pause(5);
        pause(6);

        assertThat(told).containsExactly(told(5));
        assertThat(meter.waited()).isEqualTo(Duration.ofSeconds(11));
    }

    @Test
    void nextWaitIsToldWhenTheLastOneIsOver() {
        pause(5);
        clock.advance(Duration.ofSeconds(5));
        pause(10);

        assertThat(told).containsExactly(told(5), told(10));
    }

    private static SyncWait told(int seconds) {
        return new SyncWait("acme.example", FailureCategory.UNREACHABLE, Duration.ofSeconds(seconds));
    }
}
