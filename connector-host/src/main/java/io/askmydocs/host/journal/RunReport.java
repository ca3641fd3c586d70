package io.askmydocs.host.journal;

import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.connector.api.SyncResult.Traffic;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is kept of a result, in names that stay: counts, containers, problems, what was not understood, and the price. */
final class RunReport {

    private RunReport() {}

    static Map<String, Object> of(SyncResult result) {
        Map<String, Object> report = summary(result);
        report.put("containers", result.containers());
        report.put("problems", result.problems());
        report.put("notUnderstood", result.notUnderstood());
        report.put("requestsByEndpoint", result.traffic().byEndpoint());
        report.put("shortened", false);
        return report;
    }

    /** What is of one length however much happened. */
    static Map<String, Object> summary(SyncResult result) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("counts", counts(result));
        price(summary, result.traffic());
        summary.put("shortened", true);
        summary.put("complete", result.complete());
        summary.put("retryAt", result.retryTime().map(Object::toString).orElse(""));
        return summary;
    }

    private static Map<String, Long> counts(SyncResult result) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("added", result.added());
        counts.put("updated", result.updated());
        counts.put("unchanged", result.unchanged());
        counts.put("removed", result.removed());
        counts.put("failed", (long) result.failed().size());
        return counts;
    }

    private static void price(Map<String, Object> report, Traffic traffic) {
        report.put("requests", traffic.requests());
        report.put("points", traffic.points());
        report.put("waitedMs", traffic.waited().toMillis());
        report.put("durationMs", traffic.duration().toMillis());
    }
}
