package io.askmydocs.connector.api;

import java.util.concurrent.CancellationException;

/** Whether the host wants a call to end. Asked often, from any thread; once true it stays true. */
@FunctionalInterface
public interface Cancellation {

    /** The host's wish at this moment; cheap enough to ask for every document. */
    boolean isCancelled();

    /**
     * Ends the current work when cancelled. For use inside a connector, which turns the exception into a {@link SyncResult}
     * that is not {@link SyncResult#complete() complete}; it never reaches the host.
     *
     * @throws CancellationException when cancelled
     */
    default void throwIfCancelled() {
        if (isCancelled()) {
            throw new CancellationException("cancelled by the host");
        }
    }

    /** Never cancelled. */
    static Cancellation never() {
        return () -> false;
    }
}
