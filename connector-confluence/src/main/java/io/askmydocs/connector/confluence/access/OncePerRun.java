package io.askmydocs.connector.confluence.access;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Keeps answers for a run. Whoever asks what is being asked already waits for that answer, and for no other: a map that
 * computes its own values would also block who asks something else. What throws is not kept. Thread-safe.
 */
final class OncePerRun<T> {

    private final Map<String, CompletableFuture<T>> answers = new ConcurrentHashMap<>();

    T get(String key, Supplier<T> question) {
        CompletableFuture<T> own = new CompletableFuture<>();
        CompletableFuture<T> others = answers.putIfAbsent(key, own);
        return others == null ? ask(key, question, own) : await(others);
    }

    private T ask(String key, Supplier<T> question, CompletableFuture<T> own) {
        try {
            T answer = question.get();
            own.complete(answer);
            return answer;
        } catch (RuntimeException | Error e) {
            answers.remove(key, own);
            own.completeExceptionally(e);
            throw e;
        }
    }

    private static <T> T await(CompletableFuture<T> others) {
        try {
            return others.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
