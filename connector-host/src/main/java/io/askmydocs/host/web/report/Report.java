package io.askmydocs.host.web.report;

import io.askmydocs.connector.api.SyncProblem;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run reported.
 *
 * @param shortened whether only what is short of it is left
 * @param retryAt {@code null} when nobody asked for a wait
 * @param reason why it failed; empty when it did not
 */
public record Report(
        Map<String, Long> counts,
        List<Container> containers,
        List<Problem> problems,
        List<Construct> notUnderstood,
        Map<String, Long> requestsByEndpoint,
        long requests,
        long points,
        long waitedMs,
        long durationMs,
        boolean shortened,
        boolean complete,
        @Nullable String retryAt,
        String reason) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    @SuppressWarnings("NullAway") // what is missing in the text arrives as null, whatever the types say
    public Report {
        counts = counts == null ? Map.of() : Map.copyOf(counts);
        containers = containers == null ? List.of() : List.copyOf(containers);
        problems = problems == null ? List.of() : List.copyOf(problems);
        notUnderstood = notUnderstood == null ? List.of() : List.copyOf(notUnderstood);
        requestsByEndpoint = requestsByEndpoint == null ? Map.of() : new TreeMap<>(requestsByEndpoint);
        retryAt = retryAt == null || retryAt.isEmpty() ? null : retryAt;
        reason = reason == null ? "" : reason;
    }

    /** Reads a report; one that is damaged or not there yet reads as empty. */
    public static Report read(@Nullable String json) {
        try {
            return JSON.readValue(json == null ? "{}" : json, Report.class);
        } catch (JacksonException e) {
            return new Report(
                    Map.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Map.of(),
                    0,
                    0,
                    0,
                    0,
                    false,
                    false,
                    null,
                    "The report is damaged.");
        }
    }

    /** How many documents had that happen to them. */
    public long count(String what) {
        return counts.getOrDefault(what, 0L);
    }

    /** Documents left out on purpose, by reason, over all containers. */
    public Map<String, Long> skipped() {
        return totals(containers.stream().map(Container::skipped).toList());
    }

    /** Content without a readable body, by type, over all containers. */
    public Map<String, Long> unsupported() {
        return totals(containers.stream().map(Container::unsupported).toList());
    }

    private static Map<String, Long> totals(List<Map<String, Long>> all) {
        Map<String, Long> totals = new TreeMap<>();
        all.forEach(one -> one.forEach((name, count) -> totals.merge(name, count, Long::sum)));
        totals.values().removeIf(count -> count == 0);
        return totals;
    }

    /** What happened in one container. */
    public record Container(
            String key,
            String name,
            long seen,
            long added,
            long updated,
            long unchanged,
            long removed,
            long failed,
            Map<String, Long> skipped,
            Map<String, Long> unsupported) {

        @SuppressWarnings("NullAway")
        public Container {
            skipped = skipped == null ? Map.of() : Map.copyOf(skipped);
            unsupported = unsupported == null ? Map.of() : Map.copyOf(unsupported);
        }

        /** Whether anything is to be said of it. */
        public boolean worthARow() {
            return seen + removed + sum(skipped) + sum(unsupported) > 0;
        }

        public long left() {
            return sum(skipped);
        }

        public long unreadable() {
            return sum(unsupported);
        }

        private static long sum(Map<String, Long> counts) {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** What went wrong without ending the run. */
    public record Problem(
            SyncProblem.Severity severity,
            String id,
            String code,
            String message,
            @Nullable String confirmation,
            @Nullable String link) {}

    /** What was met and not understood. */
    public record Construct(String construct, long count, String exampleRemoteId) {}
}
