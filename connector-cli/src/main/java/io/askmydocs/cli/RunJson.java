package io.askmydocs.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.askmydocs.connector.api.SyncProblem;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.connector.api.SyncResult.ContainerReport;
import io.askmydocs.connector.api.SyncResult.NotUnderstood;
import io.askmydocs.connector.api.SyncResult.Traffic;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What {@code --json} prints: the same keys however the run ended, and {@code error} when it could not run. */
final class RunJson {

    private static final JsonMapper JSON = new JsonMapper();

    private static final Traffic NONE = new Traffic(0, Map.of(), 0, Duration.ZERO, Duration.ZERO);

    private RunJson() {}

    static String of(SyncResult result) {
        return text(report(Optional.of(result)));
    }

    static String of(Failure failure) {
        ObjectNode report = report(Optional.empty());
        report.putObject("error").put("code", failure.code()).put("message", failure.message());
        return text(report);
    }

    private static ObjectNode report(Optional<SyncResult> result) {
        ObjectNode report = object().put(
                        "mode", result.map(run -> run.mode().wireName()).orElse(null))
                .put("added", result.map(SyncResult::added).orElse(0L))
                .put("updated", result.map(SyncResult::updated).orElse(0L))
                .put("unchanged", result.map(SyncResult::unchanged).orElse(0L))
                .put("removed", result.map(SyncResult::removed).orElse(0L));
        failed(report, result.map(SyncResult::failed).orElse(List.of()));
        report.put("complete", result.map(SyncResult::complete).orElse(false));
        traffic(report, result.map(SyncResult::traffic).orElse(NONE));
        report.put(
                "retry_at",
                result.flatMap(SyncResult::retryTime).map(Object::toString).orElse(null));
        containers(report, result.map(SyncResult::containers).orElse(List.of()));
        problems(report, result.map(SyncResult::problems).orElse(List.of()));
        notUnderstood(report, result.map(SyncResult::notUnderstood).orElse(List.of()));
        return report;
    }

    private static void failed(ObjectNode report, List<SyncProblem> failed) {
        var list = report.putArray("failed");
        failed.forEach(problem -> list.addObject()
                .put("id", problem.id())
                .put("code", problem.code())
                .put("message", problem.message()));
    }

    private static void traffic(ObjectNode report, Traffic traffic) {
        report.put("requests", traffic.requests())
                .put("duration_ms", traffic.duration().toMillis())
                .put("waited_ms", traffic.waited().toMillis())
                .put("points", traffic.points());
        counts(report, "requests_by_endpoint", traffic.byEndpoint());
    }

    private static void containers(ObjectNode report, List<ContainerReport> containers) {
        var list = report.putArray("spaces");
        for (ContainerReport space : containers) {
            ObjectNode one = list.addObject()
                    .put("key", space.key())
                    .put("name", space.name())
                    .put("seen", space.seen())
                    .put("added", space.added())
                    .put("updated", space.updated())
                    .put("unchanged", space.unchanged())
                    .put("removed", space.removed())
                    .put("failed", space.failed());
            counts(one, "skipped", space.skipped());
            counts(one, "unsupported", space.unsupported());
        }
    }

    private static void problems(ObjectNode report, List<SyncProblem> problems) {
        var list = report.putArray("problems");
        problems.forEach(problem -> list.addObject()
                .put("severity", problem.severity().name().toLowerCase(Locale.ROOT))
                .put("id", problem.id())
                .put("code", problem.code())
                .put("message", problem.message())
                .put("confirmation", problem.confirmationCode().orElse(null))
                .put("link", problem.webLink().map(Object::toString).orElse(null)));
    }

    private static void notUnderstood(ObjectNode report, List<NotUnderstood> constructs) {
        var list = report.putArray("not_understood");
        constructs.forEach(one -> list.addObject()
                .put("construct", one.construct())
                .put("count", one.count())
                .put("example", one.exampleRemoteId()));
    }

    private static void counts(ObjectNode report, String name, Map<String, Long> counts) {
        counts.forEach(report.putObject(name)::put);
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** JSON lets characters pass that a console replaces; escaped, they reach whoever reads the object. */
    static String text(ObjectNode report) {
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
