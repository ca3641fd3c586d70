package io.askmydocs.connector.atlassian.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.askmydocs.connector.api.Cancellation;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class SystemPauseTest {

    @Test
    void longPauseAsksForCancellationWhileItWaits() {
        AtomicInteger asked = new AtomicInteger();

        assertThatThrownBy(() -> Pause.system().pause(Duration.ofHours(1), () -> asked.incrementAndGet() > 2))
                .isInstanceOf(CancellationException.class);
        assertThat(asked).hasValue(3);
    }

    @Test
    void interruptionEndsThePauseAndStaysVisible() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> Pause.system().pause(Duration.ofHours(1), Cancellation.never()))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void noTimeIsNoWait() {
        Pause.system().pause(Duration.ZERO, Cancellation.never());
    }
}
