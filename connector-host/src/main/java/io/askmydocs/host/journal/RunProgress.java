package io.askmydocs.host.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How far a run is, or was when it ended.
 *
 * @param containers in the order they were begun
 */
public record RunProgress(List<Container> containers) {

    public RunProgress {
        containers = List.copyOf(containers);
    }

    /** Documents looked at so far. */
    public long done() {
        return containers.stream().mapToLong(Container::done).sum();
    }

    /** Documents listed so far; grows while listings go on. */
    public long known() {
        return containers.stream().mapToLong(Container::known).sum();
    }

    /** Documents a second, from the first container's start to what was heard last; 0 before a second is over. */
    public double perSecond() {
        Instant from = containers.stream()
                .map(Container::startedAt)
                .min(Instant::compareTo)
                .orElse(Instant.EPOCH);
        Instant to = containers.stream()
                .map(Container::updatedAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        long millis = Duration.between(from, to).toMillis();
        return millis < 1000 ? 0 : done() * 1000.0 / millis;
    }

    /**
     * One container.
     *
     * @param key such as a space key
     * @param known documents listed so far; grows while the listing goes on
     */
    public record Container(
            String key, long done, long known, boolean finished, Instant startedAt, Instant updatedAt) {}
}
