package io.askmydocs.connector.confluence.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.askmydocs.connector.api.ConnectorAuthException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkersTest {

    private static final List<Integer> ITEMS = IntStream.range(0, 200).boxed().toList();

    @Test
    void nothingThatWaitsBeginsAfterAFailure() {
        Queue<Integer> begun = new ConcurrentLinkedQueue<>();
        try (Workers workers = new Workers()) {
            assertThatThrownBy(() -> workers.forEach(ITEMS, item -> {
                        begun.add(item);
                        throw new ConnectorAuthException("refused");
                    }))
                    .isInstanceOf(ConnectorAuthException.class);

            assertThat(begun).hasSizeLessThanOrEqualTo(4);
            assertThat(workers.stopped()).isTrue();
        }
    }

    @Test
    void allOfItIsDoneWhenNothingFails() {
        Queue<Integer> done = new ConcurrentLinkedQueue<>();
        try (Workers workers = new Workers()) {
            workers.forEach(ITEMS, done::add);

            assertThat(done).containsExactlyInAnyOrderElementsOf(ITEMS);
        }
    }
}
