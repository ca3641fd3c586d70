package io.askmydocs.connector.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Sorts moments into {@link RecencyBucket}s, by the clock it was made with. Thread-safe. */
public final class RecencyBucketer {

    private final Clock clock;

    /**
     * A bucketer whose "now" is read anew for every moment.
     *
     * @param clock the context's clock, never the system's
     */
    public RecencyBucketer(Clock clock) {
        this.clock = clock;
    }

    /** The bucket of a moment; a moment in the future counts as this week. */
    public RecencyBucket bucket(Instant moment) {
        Duration age = Duration.between(moment, clock.instant());
        if (age.compareTo(Duration.ofDays(7)) <= 0) {
            return RecencyBucket.THIS_WEEK;
        }
        if (age.compareTo(Duration.ofDays(30)) <= 0) {
            return RecencyBucket.THIS_MONTH;
        }
        return age.compareTo(Duration.ofDays(90)) <= 0 ? RecencyBucket.THIS_QUARTER : RecencyBucket.OLDER;
    }
}
