package io.askmydocs.cli;

import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.connector.api.SyncResult.ContainerReport;
import io.askmydocs.connector.api.SyncResult.Traffic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a sync did, for people: a row per space, then what was left out, not understood, and spent. */
final class RunTable {

    private static final int TOP = 10;
    private static final String COUNTS = "%7s %7s %9s %8s %7s";

    private final SyncResult result;
    private final boolean skipped;
    private final boolean unsupported;
    private final List<String> lines = new ArrayList<>();

    RunTable(SyncResult result) {
        this.result = result;
        this.skipped = !totals(ContainerReport::skipped).isEmpty();
        this.unsupported = !totals(ContainerReport::unsupported).isEmpty();
    }

    List<String> lines() {
        lines.add(COUNTS.formatted("added", "updated", "unchanged", "removed", "failed")
                + more("skipped", "unsupported") + "  space");
        result.containers().stream().filter(RunTable::worthARow).forEach(space -> lines.add(row(space)));
        lines.add(summary());
        breakdown("Skipped: ", totals(ContainerReport::skipped));
        breakdown("Present without a readable body: ", totals(ContainerReport::unsupported));
        notUnderstood();
        spent(result.traffic());
        return lines;
    }

    private static boolean worthARow(ContainerReport space) {
        return space.seen() + space.removed() + sum(space.skipped()) + sum(space.unsupported()) > 0;
    }

    private String row(ContainerReport space) {
        return COUNTS.formatted(space.added(), space.updated(), space.unchanged(), space.removed(), space.failed())
                + more(sum(space.skipped()), sum(space.unsupported()))
                + "  " + space.key() + ", " + space.name();
    }

    /** Columns that say nothing for most sites are there only when they do. */
    private String more(Object skippedCell, Object unsupportedCell) {
        return (skipped ? " %7s".formatted(skippedCell) : "") + (unsupported ? " %11s".formatted(unsupportedCell) : "");
    }

    private String summary() {
        return "%s sync: %d added, %d updated, %d unchanged, %d removed, %d failed; %s in %.1f s"
                .formatted(
                        result.mode().wireName(),
                        result.added(),
                        result.updated(),
                        result.unchanged(),
                        result.removed(),
                        result.failed().size(),
                        Words.count(result.traffic().requests(), "request"),
                        result.traffic().duration().toMillis() / 1000.0);
    }

    private void breakdown(String title, Map<String, Long> counts) {
        if (!counts.isEmpty()) {
            lines.add(title
                    + counts.entrySet().stream()
                            .map(count -> count.getValue() + " " + count.getKey())
                            .collect(Collectors.joining(", ")));
        }
    }

    private void notUnderstood() {
        if (!result.notUnderstood().isEmpty()) {
            lines.add("Macros not understood:");
        }
        result.notUnderstood().stream()
                .limit(TOP)
                .forEach(one -> lines.add(
                        "%7d  %s, such as in %s".formatted(one.count(), one.construct(), one.exampleRemoteId())));
        if (result.notUnderstood().size() > TOP) {
            lines.add("         and " + (result.notUnderstood().size() - TOP) + " more; --json lists them all");
        }
    }

    private void spent(Traffic traffic) {
        if (!traffic.byEndpoint().isEmpty()) {
            lines.add("Requests by endpoint:");
        }
        traffic.byEndpoint().forEach((endpoint, count) -> lines.add("%7d  %s".formatted(count, endpoint)));
        if (traffic.points() > 0) {
            lines.add(Words.count(traffic.points(), "point") + " spent");
        }
        if (!traffic.waited().isZero()) {
            lines.add("%.1f s waited for the source's limits"
                    .formatted(traffic.waited().toMillis() / 1000.0));
        }
    }

    private Map<String, Long> totals(Function<ContainerReport, Map<String, Long>> counts) {
        Map<String, Long> totals = new TreeMap<>();
        result.containers()
                .forEach(space -> counts.apply(space).forEach((name, count) -> totals.merge(name, count, Long::sum)));
        totals.values().removeIf(count -> count == 0);
        return totals;
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
