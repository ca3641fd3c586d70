package io.askmydocs.host.scheduler;

import io.askmydocs.connector.api.ConnectorApiException;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.host.db.DatabaseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What is done when, after a run. */
record Next(Instant at, Errand errand) {

    private static final List<Duration> RETRIES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15));

    /** For waits that nobody else said the length of. */
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    /** What an incomplete run could not do is tried again as after a failure; but for what somebody stopped. */
    static Next after(SyncResult result, Errand errand, Instant now, Duration cadence) {
        if (result.retryTime().isPresent()) {
            return new Next(later(result.retryTime().get(), now.plus(SHORTEST)), errand);
        }
        if (result.complete() || result.failed().isEmpty()) {
            return new Next(now.plus(cadence), Errand.regular(errand.tenant()));
        }
        return soon(errand, now, now, cadence);
    }

    /** Failures that may pass are tried again soon, three times; all others with the cadence. */
    static Next after(RuntimeException failure, Errand errand, Instant now, Duration cadence) {
        if (!mayPass(failure)) {
            return new Next(now.plus(cadence), errand.regularAgain());
        }
        Instant asked = failure instanceof ConnectorApiException api
                ? api.retryAfter().map(now::plus).orElse(now)
                : now;
        return soon(errand, now, asked, cadence);
    }

    private static Next soon(Errand errand, Instant now, Instant notBefore, Duration cadence) {
        if (errand.failures() >= RETRIES.size()) {
            return new Next(now.plus(cadence), errand.regularAgain());
        }
        return new Next(later(now.plus(RETRIES.get(errand.failures())), notBefore), errand.failedAgain());
    }

    /** Another process has a run of the same installation, or this one is ending. */
    static Next again(Errand errand, Instant at) {
        return new Next(at, errand);
    }

    static Instant whenFree(Instant now) {
        return now.plus(SHORTEST);
    }

    private static boolean mayPass(RuntimeException failure) {
        return failure instanceof DatabaseException || failure instanceof ConnectorApiException api && api.retryable();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
