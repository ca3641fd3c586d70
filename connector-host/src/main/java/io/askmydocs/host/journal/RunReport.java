package io.askmydocs.host.journal;

import io.askmydocs.connector.api.SyncProblem;
import io.askmydocs.connector.api.SyncResult;
import java.util.List;
import java.util.Map;

/** What is kept of a result: counts, problems and the price, in names that stay. */
record RunReport(Map<String, Long> counts, List<SyncProblem> problems, long requests, long durationMs, String retryAt) {

    static RunReport of(SyncResult result) {
        Map<String, Long> counts = Map.of(
                "added", result.added(),
                "updated", result.updated(),
                "unchanged", result.unchanged(),
                "removed", result.removed(),
                "failed", (long) result.failed().size());
        return new RunReport(
                counts,
                result.problems(),
                result.traffic().requests(),
                result.traffic().duration().toMillis(),
                result.retryTime().map(Object::toString).orElse(""));
    }
}
