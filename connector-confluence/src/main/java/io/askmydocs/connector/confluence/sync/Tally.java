package io.askmydocs.connector.confluence.sync;

import io.askmydocs.connector.api.IngestionOutcome;
import io.askmydocs.connector.api.SyncProblem;
import io.askmydocs.connector.api.SyncResult.ContainerReport;
import io.askmydocs.connector.confluence.rest.Space;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** Counts what happens to the documents of one space. Problems go to the run as they are met. Thread-safe. */
final class Tally {

    private final Space space;
    private final Consumer<SyncProblem> problems;
    private final LongAdder added = new LongAdder();
    private final LongAdder updated = new LongAdder();
    private final LongAdder unchanged = new LongAdder();
    private final LongAdder removed = new LongAdder();
    private final LongAdder failed = new LongAdder();

    Tally(Space space, Consumer<SyncProblem> problems) {
        this.space = space;
        this.problems = problems;
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

    void failed(String id, String code, String message) {
        failed.increment();
        problems.accept(SyncProblem.error(id, code, message));
    }

    void warned(String id, String code, String message) {
        problems.accept(SyncProblem.warning(id, code, message));
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
                Map.of(),
                Map.of());
    }
}
