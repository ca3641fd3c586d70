package io.askmydocs.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.askmydocs.connector.api.SyncProblem;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.connector.api.SyncResult.Traffic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code --json} prints: the same keys however the run ended, and {@code error} when it could not run. */
final class RunJson {

    private static final JsonMapper JSON = new JsonMapper();

    private RunJson() {}

    static String of(SyncResult result) {
        ObjectNode report = counts(Optional.of(result));
        return text(end(report, result.failed(), result.complete(), result.traffic()));
    }

    static String of(Failure failure) {
        ObjectNode report = end(
                counts(Optional.empty()), List.of(), false, new Traffic(0, Map.of(), 0, Duration.ZERO, Duration.ZERO));
        report.putObject("error").put("code", failure.code()).put("message", failure.message());
        return text(report);
    }

    private static ObjectNode counts(Optional<SyncResult> result) {
        return JSON.createObjectNode()
                .put("mode", result.map(run -> run.mode().wireName()).orElse(null))
                .put("added", result.map(SyncResult::added).orElse(0L))
                .put("updated", result.map(SyncResult::updated).orElse(0L))
                .put("unchanged", result.map(SyncResult::unchanged).orElse(0L))
                .put("removed", result.map(SyncResult::removed).orElse(0L));
    }

    private static ObjectNode end(ObjectNode report, List<SyncProblem> failed, boolean complete, Traffic traffic) {
        var list = report.putArray("failed");
        failed.forEach(problem -> list.addObject()
                .put("id", problem.id())
                .put("code", problem.code())
                .put("message", problem.message()));
        return report.put("complete", complete)
                .put("requests", traffic.requests())
                .put("duration_ms", traffic.duration().toMillis());
    }

    /** JSON lets characters pass that a console replaces; escaped, they reach whoever reads the object. */
    private static String text(ObjectNode report) {
        try {
            StringBuilder safe = new StringBuilder();
            JSON.writeValueAsString(report)
                    .chars()
                    .forEach(c -> safe.append(Console.steers((char) c) ? "\\u%04x".formatted(c) : (char) c));
            return safe.toString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is always JSON", e);
        }
    }
}
