package io.askmydocs.host.web.jobs;

import io.askmydocs.connector.api.SyncProgress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** How far a run is. Written by its threads, read by pages. */
public final class LiveRun {

    private final Instant startedAt;
    private final Map<String, SyncProgress> containers = new ConcurrentSkipListMap<>();

    LiveRun(Instant startedAt) {
        this.startedAt = startedAt;
    }

    void progressed(SyncProgress progress) {
        containers.put(progress.container(), progress);
    }

    /** The run as it is now. */
    public Snapshot at(Instant now) {
        List<SyncProgress> seen = List.copyOf(containers.values());
        long done = seen.stream().mapToLong(SyncProgress::done).sum();
        long known = seen.stream()
                .mapToLong(one -> Math.max(one.done(), one.known()))
                .sum();
        Duration elapsed = Duration.between(startedAt, now);
        return new Snapshot(startedAt, elapsed, done, known, seen);
    }

    /**
     * One look at a run.
     *
     * @param known documents found so far; grows while listings go on
     */
    public record Snapshot(Instant startedAt, Duration elapsed, long done, long known, List<SyncProgress> containers) {

        public Snapshot {
            containers = List.copyOf(containers);
        }

        /** Documents per second, from the start. */
        public double perSecond() {
            return elapsed.toMillis() <= 0 ? 0 : done * 1000.0 / elapsed.toMillis();
        }

        /** How long the rest takes at this speed, as far as the rest is known. */
        public Optional<Duration> remaining() {
            return perSecond() <= 0
                    ? Optional.empty()
                    : Optional.of(Duration.ofMillis(Math.round((known - done) * 1000 / perSecond())));
        }
    }
}
