package io.askmydocs.connector.api;

/** Where a running sync tells how far it is. Thread-safe, cheap, and never throws. */
@FunctionalInterface
public interface ProgressListener {

    /** Called after every batch, and once when a container is finished. */
    void progressed(SyncProgress progress);

    /** Called when the connector begins to wait for its source; once, however many of its requests wait meanwhile. */
    default void waits(SyncWait wait) {}

    /** A listener that shows nothing. */
    static ProgressListener none() {
        return progress -> {};
    }
}
