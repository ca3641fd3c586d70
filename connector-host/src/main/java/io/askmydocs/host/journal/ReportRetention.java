package io.askmydocs.host.journal;

import io.askmydocs.connector.api.Configuration;
import java.time.Clock;
import java.time.Duration;

/**
 * For how long the reports of runs are kept whole: one run in a quarter of an hour makes a great many in a year. That a run was, and
 * what it counted, stays. Thread-safe.
 */
public final class ReportRetention {

    private static final String RETENTION = "CONNECTOR_REPORT_DAYS";
    private static final int USUAL_RETENTION = 90;

    private final SyncRuns runs;
    private final Clock clock;
    private final Duration retention;

    public ReportRetention(SyncRuns runs, Configuration configuration, Clock clock) {
        this.runs = runs;
        this.clock = clock;
        this.retention = Duration.ofDays(configuration.number(RETENTION).orElse(USUAL_RETENTION));
    }

    /** Shortens what is old enough. */
    public void sweep() {
        runs.shorten(clock.instant().minus(retention));
    }
}
