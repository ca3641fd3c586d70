package io.askmydocs.cli;

import java.util.concurrent.CountDownLatch;

/** The end of the process, waited for so that everything is closed in order before it. */
final class Interruption implements AutoCloseable {

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    private Interruption() {}

    static Interruption awaited() {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(new Thread(interruption::end, "interrupted"));
        return interruption;
    }

    void await() throws InterruptedException {
        asked.await();
    }

    private void end() {
        asked.countDown();
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Everything else is closed by now. */
    @Override
    public void close() {
        closed.countDown();
    }
}
