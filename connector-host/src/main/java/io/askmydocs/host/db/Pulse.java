package io.askmydocs.host.db;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Asks a database whether it is there. One that was cut off answers nothing for longer than anybody waits who wants to know, so
 * the question goes on by itself, once for all who ask meanwhile. Thread-safe.
 */
final class Pulse {

    private final HostDatabase database;
    private @Nullable CompletableFuture<Boolean> asked;

    Pulse(HostDatabase database) {
        this.database = database;
    }

    boolean within(Duration patience) {
        try {
            return ask().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized CompletableFuture<Boolean> ask() {
        CompletableFuture<Boolean> before = asked;
        if (before != null && !before.isDone()) {
            return before;
        }
        CompletableFuture<Boolean> question = new CompletableFuture<>();
        Thread thread = new Thread(() -> answer(question), "host-pulse");
        thread.setDaemon(true);
        thread.start();
        asked = question;
        return question;
    }

    private void answer(CompletableFuture<Boolean> question) {
        try {
            question.complete(!database.query(row -> row.getInt(1), "SELECT 1").isEmpty());
        } catch (RuntimeException e) {
            question.complete(false);
        }
    }
}
