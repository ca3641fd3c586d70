package io.askmydocs.host.web.report;

import io.askmydocs.host.journal.SyncRuns;
import io.askmydocs.host.journal.SyncRuns.Run;
import io.askmydocs.host.web.view.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * A run as a row of a table.
 *
 * @param took empty while it lasts
 */
public record RunLine(
        String id, String installation, String status, String mode, Instant startedAt, String took, Report report) {

    public static RunLine of(Run run, Words words) {
        String took = run.endedAt()
                .map(end -> words.length(Duration.between(run.startedAt(), end)))
                .orElse("");
        Report report = Report.read(run.report().orElse(null));
        return new RunLine(
                run.id(), run.installation(), status(run, report), run.mode(), run.startedAt(), took, report);
    }

    /** A run that saw everything and could not store all of it is no success to look at. */
    private static String status(Run run, Report report) {
        boolean failures = run.status() == SyncRuns.Status.COMPLETED && report.count("failed") > 0;
        return failures ? "with_failures" : run.status().name().toLowerCase(Locale.ROOT);
    }
}
