package io.askmydocs.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.askmydocs.connector.api.ConnectorException;
import io.askmydocs.connector.api.SyncMode;
import io.askmydocs.connector.api.SyncProblem;
import io.askmydocs.connector.api.SyncProblem.Severity;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.connector.api.SyncResult.ContainerReport;
import io.askmydocs.connector.api.SyncResult.NotUnderstood;
import io.askmydocs.connector.api.SyncResult.Traffic;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A run as the API shows it, read back into what it was. */
final class HostRun {

    private HostRun() {}

    /** What a run did that ended by itself; any other end is an exception with the reason. */
    static SyncResult read(JsonNode run) {
        String status = run.path("status").asText();
        JsonNode report = run.path("report");
        if (!status.equals("completed") && !status.equals("incomplete")) {
            String reason = report.path("reason").asText();
            throw new ConnectorException("The host's run " + (status.equals("failed") ? "failed" : "was interrupted")
                    + (reason.isBlank() ? ". Run the command again." : ": " + reason));
        }
        return new SyncResult(
                SyncMode.valueOf(run.path("mode").asText().toUpperCase(Locale.ROOT)),
                list(report.path("containers"), HostRun::container),
                list(report.path("problems"), HostRun::problem),
                report.path("complete").asBoolean(),
                traffic(report),
                retryAt(report),
                list(report.path("not_understood"), HostRun::construct));
    }

    private static ContainerReport container(JsonNode one) {
        return new ContainerReport(
                one.path("key").asText(),
                one.path("name").asText(),
                one.path("seen").asLong(),
                one.path("added").asLong(),
                one.path("updated").asLong(),
                one.path("unchanged").asLong(),
                one.path("removed").asLong(),
                one.path("failed").asLong(),
                counts(one.path("skipped")),
                counts(one.path("unsupported")));
    }

    private static SyncProblem problem(JsonNode one) {
        return new SyncProblem(
                Severity.valueOf(one.path("severity").asText().toUpperCase(Locale.ROOT)),
                one.path("id").asText(),
                one.path("code").asText(),
                one.path("message").asText(),
                one.path("confirmation").textValue(),
                Optional.ofNullable(one.path("link").textValue())
                        .map(URI::create)
                        .orElse(null));
    }

    private static NotUnderstood construct(JsonNode one) {
        return new NotUnderstood(
                one.path("construct").asText(),
                one.path("count").asLong(),
                one.path("example_remote_id").asText());
    }

    private static Traffic traffic(JsonNode report) {
        return new Traffic(
                report.path("requests").asLong(),
                counts(report.path("requests_by_endpoint")),
                report.path("points").asLong(),
                Duration.ofMillis(report.path("waited_ms").asLong()),
                Duration.ofMillis(report.path("duration_ms").asLong()));
    }

    private static @Nullable Instant retryAt(JsonNode report) {
        return Optional.ofNullable(report.path("retry_at").textValue())
                .map(Instant::parse)
                .orElse(null);
    }

    private static Map<String, Long> counts(JsonNode counts) {
        Map<String, Long> read = new LinkedHashMap<>();
        counts.properties()
                .forEach(count -> read.put(count.getKey(), count.getValue().asLong()));
        return read;
    }

    private static <T> List<T> list(JsonNode list, Function<JsonNode, T> read) {
        return StreamSupport.stream(list.spliterator(), false).map(read).toList();
    }
}
