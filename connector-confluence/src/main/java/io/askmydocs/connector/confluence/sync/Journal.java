package io.askmydocs.connector.confluence.sync;

import io.askmydocs.connector.api.CheckpointStore;
import io.askmydocs.connector.confluence.rest.ContentType;
import io.askmydocs.connector.confluence.rest.Space;
import io.askmydocs.connector.confluence.sync.Checkpoint.Coverage;
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
    private final boolean damaged;
    private final Set<Retry> retries = new LinkedHashSet<>();
    private List<Retry> due;
    private Checkpoint checkpoint;

    Journal(CheckpointStore store, String scope) {
        this.store = store;
        Optional<String> stored = Checkpoint.stored(store);
        Optional<Checkpoint> read = stored.flatMap(Checkpoint::parse);
        this.damaged = stored.isPresent() && read.isEmpty();
        this.checkpoint = read.filter(found -> found.scope().equals(scope)).orElseGet(() -> Checkpoint.initial(scope));
        this.due = checkpoint.retries();
    }

    /** Whether there was a checkpoint that could not be read; the run then begins as if there had been none. */
    boolean wasDamaged() {
        return damaged;
    }

    /** Up to when everything was seen; absent when a full sync is due. */
    synchronized Optional<Instant> seenUpTo() {
        return checkpoint.unfinishedFull().isPresent() ? Optional.empty() : checkpoint.seenUpTo();
    }

    /** What the last run could not store. */
    synchronized List<Retry> due() {
        return due;
    }

    /** What the watermark is true of. */
    synchronized Coverage coverage() {
        return checkpoint.coverage();
    }

    synchronized boolean covers(Space space) {
        return checkpoint.coverage().spaces().contains(space.id());
    }

    /**
     * Starts a full sync, or goes on with one that did not finish.
     *
     * @param goOn whether to go on with one that ended with failed spaces, too, and not only with one that was cut off
     * @return when the one it goes on with began; absent for a fresh one
     */
    synchronized Optional<Instant> beginFull(Instant now, boolean goOn) {
        Optional<Instant> begun = checkpoint.unfinishedFull().filter(since -> since.isAfter(now.minus(RESUMABLE)));
        if (begun.isPresent() && (goOn || checkpoint.fullWasCutOff())) {
            keep(checkpoint.fullGoesOn());
            return begun;
        }
        due = List.of();
        keep(checkpoint.fullStarted(now));
        return Optional.empty();
    }

    synchronized boolean finished(Space space) {
        return checkpoint.finished(space);
    }

    synchronized void finish(Space space) {
        keep(checkpoint.spaceFinished(space.id()).withRetries(open()));
    }

    /** The full sync looked at every space, and failed at some. */
    synchronized void fullEnded() {
        keep(checkpoint.fullEnded());
    }

    /** The run saw everything in these spaces up to this moment. */
    synchronized void seenUpTo(Instant moment, Coverage coverage) {
        keep(checkpoint.seenUpTo(moment, coverage, List.copyOf(retries)));
    }

    /** Whatever becomes of this run, what it could not store is asked for again. */
    synchronized void keepRetries() {
        if (!retries.isEmpty()) {
            keep(checkpoint.withRetries(open()));
        }
    }

    private List<Retry> open() {
        Set<Retry> open = new LinkedHashSet<>(due);
        open.addAll(retries);
        return List.copyOf(open);
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
