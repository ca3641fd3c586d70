package io.askmydocs.connector.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What one sync did.
 *
 * @param mode what it set out to do; an incremental sync without a starting point says {@link SyncMode#FULL}
 * @param containers one report per container, in the order operators know them
 * @param problems what did not stop the run, in the order it was met
 * @param complete whether everything the run set out to look at was looked at
 * @param traffic requests and time
 * @param retryAt when to call again, when the source asked for a wait longer than a run should sleep; {@code null} otherwise
 * @param notUnderstood what was found in documents and not understood, most frequent first
 */
public record SyncResult(
        SyncMode mode,
        List<ContainerReport> containers,
        List<SyncProblem> problems,
        boolean complete,
        Traffic traffic,
        @Nullable Instant retryAt,
        List<NotUnderstood> notUnderstood) {

    public SyncResult {
        containers = List.copyOf(containers);
        problems = List.copyOf(problems);
        notUnderstood = List.copyOf(notUnderstood);
    }

    /** When to call again, if the source asked for a long wait. */
    public Optional<Instant> retryTime() {
        return Optional.ofNullable(retryAt);
    }

    /** Documents the host did not have, over all containers. */
    public long added() {
        return total(ContainerReport::added);
    }

    /** Documents that replaced an earlier version, over all containers. */
    public long updated() {
        return total(ContainerReport::updated);
    }

    /** Documents left as they were, dispatched or not, over all containers. */
    public long unchanged() {
        return total(ContainerReport::unchanged);
    }

    /** Documents the host acted on when told to soft-delete them, over all containers. */
    public long removed() {
        return total(ContainerReport::removed);
    }

    /** The problems that kept a document or a container from being synced. */
    public List<SyncProblem> failed() {
        return problems.stream()
                .filter(problem -> problem.severity() == SyncProblem.Severity.ERROR)
                .toList();
    }

    private long total(ToLongFunction<ContainerReport> count) {
        return containers.stream().mapToLong(count).sum();
    }

    private static Map<String, Long> ordered(Map<String, Long> counts) {
        // Map.copyOf would lose the order.
        Map<String, Long> copy = new LinkedHashMap<>();
        counts.forEach((name, count) -> copy.put(Objects.requireNonNull(name), Objects.requireNonNull(count)));
        return Collections.unmodifiableMap(copy);
    }

    /**
     * What happened to the documents of one container.
     *
     * @param key the container's key, such as a space key
     * @param name the container's name
     * @param seen documents looked at: added, updated, unchanged and failed ones
     * @param skipped documents left out on purpose, by the reason, a stable word such as {@code label_excluded}; none of
     *     them is among the seen ones
     * @param unsupported content that is present and has no readable body, by its type, such as {@code whiteboard}
     */
    public record ContainerReport(
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

        public ContainerReport {
            skipped = ordered(skipped);
            unsupported = ordered(unsupported);
        }
    }

    /**
     * A construct, such as a macro, that a converter met and could not express.
     *
     * @param construct what it is called at the source, such as {@code macro:roadmap}
     * @param count how often it was met
     * @param exampleRemoteId a document that holds it
     */
    public record NotUnderstood(String construct, long count, String exampleRemoteId) {}

    /**
     * What the run cost.
     *
     * @param requests HTTP requests sent, retries and token calls included
     * @param byEndpoint the same requests by what they asked for, such as {@code GET /wiki/api/v2/pages}; no ids in the names
     * @param points the source's own units of cost that were spent; 0 when it has none
     * @param waited how long calls were held back for the source's limits, added up over concurrent calls
     * @param duration from call to return, by the context's clock
     */
    public record Traffic(
            long requests, Map<String, Long> byEndpoint, long points, Duration waited, Duration duration) {

        public Traffic {
            byEndpoint = ordered(byEndpoint);
        }
    }
}
