package io.askmydocs.connector.confluence.sync;

import io.askmydocs.connector.api.CheckpointStore;
import io.askmydocs.connector.confluence.rest.ContentType;
import io.askmydocs.connector.confluence.rest.Space;
import io.askmydocs.connector.confluence.sync.Checkpoint.Retry;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps the checkpoint of one run. Within a space the dispatched documents themselves are the checkpoint: the host names
 * their fingerprints, and what it holds is not fetched again. Thread-safe.
 */
final class Journal implements Retries {

    /** An unfinished full sync older than this starts over: too much has moved since. */
    private static final Duration RESUMABLE = Duration.ofHours(24);

    private final CheckpointStore store;
    private final Set<Retry> retries = new LinkedHashSet<>();
    private Checkpoint checkpoint;

    Journal(CheckpointStore store, List<String> spaceKeys) {
        this.store = store;
        this.checkpoint = Checkpoint.load(store, Checkpoint.scopeOf(spaceKeys));
    }

    /** Up to when everything was seen; absent when a full sync is due. */
    synchronized Optional<Instant> seenUpTo() {
        return checkpoint.unfinishedFull().isPresent() ? Optional.empty() : checkpoint.seenUpTo();
    }

    /** What the last run could not store. */
    synchronized List<Retry> due() {
        return checkpoint.retries();
    }

    /** Starts a full sync, or goes on with the one that was cut off, and says when it began. */
    synchronized Instant beginFull(Instant now) {
        Optional<Instant> resumed = checkpoint.unfinishedFull().filter(begun -> begun.isAfter(now.minus(RESUMABLE)));
        if (resumed.isPresent()) {
            retries.addAll(checkpoint.retries());
            return resumed.get();
        }
        keep(checkpoint.fullStarted(now));
        return now;
    }

    synchronized boolean finished(Space space) {
        return checkpoint.finishedSpaces().contains(space.id());
    }

    synchronized void finish(Space space) {
        keep(checkpoint.spaceFinished(space.id(), List.copyOf(retries)));
    }

    /** The run saw everything up to this moment. */
    synchronized void seenUpTo(Instant moment) {
        keep(checkpoint.seenUpTo(moment, List.copyOf(retries)));
    }

    @Override
    public synchronized void add(ContentType type, String id) {
        retries.add(new Retry(type, id));
    }

    private void keep(Checkpoint next) {
        next.save(store);
        checkpoint = next;
    }
}
