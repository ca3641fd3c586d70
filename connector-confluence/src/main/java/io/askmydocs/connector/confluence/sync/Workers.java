package io.askmydocs.connector.confluence.sync;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The threads of one run: some for spaces, and for each of them two that read ahead, so that none waits for another's place.
 * Closed with the run.
 */
final class Workers implements AutoCloseable {

    /** As many as requests are permitted at once by default: a space asks for one after the other at its start and its end. */
    private static final int SPACES_AT_ONCE = 6;

    private final ExecutorService spaces = Executors.newFixedThreadPool(SPACES_AT_ONCE, named("space"));
    private final ExecutorService readAhead = Executors.newFixedThreadPool(2 * SPACES_AT_ONCE, named("read-ahead"));
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    Executor readAhead() {
        return readAhead;
    }

    /** Whether some piece of work failed in a way that ends the run. */
    boolean stopped() {
        return failure.get() != null;
    }

    /** Does the work for every item, some at once, and returns when all of it ended; the first failure ends the rest. */
    <T> void forEach(List<T> items, Consumer<T> work) {
        List<CompletableFuture<Void>> running = items.stream()
                .map(item -> CompletableFuture.runAsync(() -> unlessStopped(item, work), spaces))
                .toList();
        running.forEach(future -> future.handle((done, error) -> done).join());
        rethrow(failure.get());
    }

    /** What waits in the queue must not begin any more: after refused credentials, every request would be one too many. */
    private <T> void unlessStopped(T item, Consumer<T> work) {
        if (stopped()) {
            return;
        }
        try {
            work.accept(item);
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
        }
    }

    private static void rethrow(@Nullable Throwable failure) {
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        if (failure instanceof Error error) {
            throw error;
        }
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
