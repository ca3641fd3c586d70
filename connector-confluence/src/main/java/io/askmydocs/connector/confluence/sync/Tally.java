package io.askmydocs.connector.confluence.sync;

import io.askmydocs.connector.api.IngestionOutcome;
import io.askmydocs.connector.api.SyncProblem;
import io.askmydocs.connector.api.SyncResult.ContainerReport;
import io.askmydocs.connector.confluence.convert.LossReport;
import io.askmydocs.connector.confluence.rest.Space;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** Counts what happens to the documents of one space. Problems go to the run as they are met. Thread-safe. */
final class Tally {

    private final Space space;
    private final Site site;
    private final Consumer<SyncProblem> problems;
    private final Misunderstandings misunderstandings;
    private final LongAdder added = new LongAdder();
    private final LongAdder updated = new LongAdder();
    private final LongAdder unchanged = new LongAdder();
    private final LongAdder removed = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final Map<String, Long> skipped = new ConcurrentSkipListMap<>();
    private final Map<String, Long> unsupported = new ConcurrentSkipListMap<>();

    Tally(Space space, Site site, Consumer<SyncProblem> problems, Misunderstandings misunderstandings) {
        this.space = space;
        this.site = site;
        this.problems = problems;
        this.misunderstandings = misunderstandings;
    }

    void dispatched(IngestionOutcome outcome) {
        switch (outcome) {
            case ADDED -> added.increment();
            case UPDATED -> updated.increment();
            case UNCHANGED -> unchanged.increment();
        }
    }

    void unchanged() {
        unchanged.increment();
    }

    void removed() {
        removed.increment();
    }

    /** Left out on purpose. */
    void skipped(String reason) {
        skipped.merge(reason, 1L, Long::sum);
    }

    /** The macros of a document that were only named. */
    void notUnderstood(LossReport report, String id) {
        report.losses().stream()
                .filter(loss -> loss.code().equals("unknown-macro"))
                .forEach(loss -> misunderstandings.add(loss.name(), loss.count(), id));
    }

    /** There, but without a body to read. */
    void unsupported(Map<String, Long> byType) {
        unsupported.putAll(byType);
    }

    void failed(String id, String code, String message) {
        failed.increment();
        problemOn(id, SyncProblem.error(id, code, message));
    }

    void warned(String id, String code, String message) {
        problemOn(id, SyncProblem.warning(id, code, message));
    }

    void problemOfSpace(SyncProblem problem) {
        problems.accept(site.spaceUrl(space.key()).map(problem::withLink).orElse(problem));
    }

    /** With the page it is on: what was never stored has no document in the knowledge base that would lead to it. */
    void problemOn(String pageId, SyncProblem problem) {
        problems.accept(site.pageUrl(pageId).map(problem::withLink).orElse(problem));
    }

    long looked() {
        return added.sum() + updated.sum() + unchanged.sum() + failed.sum();
    }

    ContainerReport report() {
        return new ContainerReport(
                space.key(),
                space.name(),
                looked(),
                added.sum(),
                updated.sum(),
                unchanged.sum(),
                removed.sum(),
                failed.sum(),
                Map.copyOf(skipped),
                Map.copyOf(unsupported));
    }
}
