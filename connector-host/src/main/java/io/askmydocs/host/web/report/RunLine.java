package io.askmydocs.host.web.report;

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
        return new RunLine(
                run.id(),
                run.installation(),
                run.status().name().toLowerCase(Locale.ROOT),
                run.mode(),
                run.startedAt(),
                took,
                Report.read(run.report().orElse(null)));
    }
}
