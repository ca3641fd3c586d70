package io.askmydocs.connector.confluence.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.askmydocs.connector.api.ConnectorAuthException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The time limits keep a lock that never opens from holding up the build. */
class OncePerRunTest {

    private final OncePerRun<String> answers = new OncePerRun<>();

    @Test
    @Timeout(300)
    void whoAsksWhileSomebodyAsksGetsTheSameAnswer() throws InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        CountDownLatch asking = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> answers.get("node", () -> {
            asking.countDown();
            await(release);
            return "answer " + asked.incrementAndGet();
        }));
        asking.await();
        CompletableFuture<String> second =
                CompletableFuture.supplyAsync(() -> answers.get("node", () -> "answer " + asked.incrementAndGet()));
        release.countDown();

        assertThat(first.join()).isEqualTo("answer 1");
        assertThat(second.join()).isEqualTo("answer 1");
    }

    /** These two keys have the same hash, so that a map that computes its values would hold the second up. */
    @Test
    @Timeout(300)
    void whoAsksSomethingElseIsNotHeldUp() {
        String answer = answers.get(
                "Aa",
                () -> CompletableFuture.supplyAsync(() -> answers.get("BB", () -> "other"))
                        .join());

        assertThat(answer).isEqualTo("other");
    }

    @Test
    void whatWasThrownIsNotKept() {
        assertThatThrownBy(() -> answers.get("node", () -> {
                    throw new ConnectorAuthException("refused");
                }))
                .isInstanceOf(ConnectorAuthException.class);

        assertThat(answers.get("node", () -> "answer")).isEqualTo("answer");
    }

    @Test
    @Timeout(300)
    void whoWaitsGetsTheExceptionItself() throws InterruptedException {
        CountDownLatch asking = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> answers.get("node", () -> {
            asking.countDown();
            await(release);
            throw new ConnectorAuthException("refused");
        }));
        asking.await();
        Thread opener = new Thread(release::countDown);
        CompletableFuture<String> second = CompletableFuture.supplyAsync(() -> answers.get("node", () -> {
            throw new ConnectorAuthException("refused");
        }));
        opener.start();

        assertThatThrownBy(second::join).hasCauseInstanceOf(ConnectorAuthException.class);
        assertThatThrownBy(first::join).hasCauseInstanceOf(ConnectorAuthException.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
