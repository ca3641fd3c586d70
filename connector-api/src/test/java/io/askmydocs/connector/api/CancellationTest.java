package io.askmydocs.connector.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class CancellationTest {

    @Test
    void neverLetsWorkGoOn() {
        assertThat(Cancellation.never().isCancelled()).isFalse();
        assertThatCode(Cancellation.never()::throwIfCancelled).doesNotThrowAnyException();
    }

    @Test
    void endsWorkOnceTheHostWantsIt() {
        Cancellation cancelled = () -> true;

        assertThatThrownBy(cancelled::throwIfCancelled).isInstanceOf(CancellationException.class);
    }
}
