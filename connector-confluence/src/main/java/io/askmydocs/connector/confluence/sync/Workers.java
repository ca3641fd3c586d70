package io.askmydocs.connector.confluence.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * The threads of one run: some for spaces, as many for reading ahead, so that neither waits for the other's place. Closed with
 * the run.
 */
final class Workers implements AutoCloseable {

    private static final int SPACES_AT_ONCE = 4;

    private final ExecutorService spaces = Executors.newFixedThreadPool(SPACES_AT_ONCE, named("space"));
    private final ExecutorService readAhead = Executors.newFixedThreadPool(SPACES_AT_ONCE, named("read-ahead"));
    private final AtomicBoolean stopped = new AtomicBoolean();

    Executor readAhead() {
        return readAhead;
    }

    /** Whether some piece of work failed in a way that ends the run. */
    boolean stopped() {
        return stopped.get();
    }

    /** Does the work for every item, some at once, and returns when all of it ended; the first failure ends the rest. */
    <T> void forEach(List<T> items, Consumer<T> work) {
        List<CompletableFuture<Void>> running = new ArrayList<>();
        AtomicBoolean first = new AtomicBoolean(true);
        CompletableFuture<Void> failure = new CompletableFuture<>();
        for (T item : items) {
            running.add(CompletableFuture.runAsync(() -> work.accept(item), spaces)
                    .whenComplete((done, error) -> {
                        if (error != null && first.getAndSet(false)) {
                            stopped.set(true);
                            failure.completeExceptionally(unwrapped(error));
                        }
                    }));
        }
        running.forEach(future -> future.handle((done, error) -> done).join());
        if (failure.isCompletedExceptionally()) {
            rethrow(failure);
        }
    }

    private static void rethrow(CompletableFuture<Void> failure) {
        try {
            failure.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private static Throwable unwrapped(Throwable error) {
        return error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
    }

    private static ThreadFactory named(String name) {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, "confluence-" + name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    @Override
    public void close() {
        spaces.shutdownNow();
        readAhead.shutdownNow();
    }
}
