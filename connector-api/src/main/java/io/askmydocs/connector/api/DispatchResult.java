package io.askmydocs.connector.api;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of one document of {@link ConnectorIngestionContract#dispatchAll}: an outcome or a failure, never both.
 *
 * <pre>{@code
 * results.get(0).failure().ifPresent(failure -> LOG.log(WARNING, "not stored: " + failure.getMessage()));
 * }</pre>
 */
public final class DispatchResult {

    private final @Nullable IngestionOutcome outcome;
    private final @Nullable RuntimeException failure;

    private DispatchResult(@Nullable IngestionOutcome outcome, @Nullable RuntimeException failure) {
        this.outcome = outcome;
        this.failure = failure;
    }

    /** The document is durable and whole. */
    public static DispatchResult stored(IngestionOutcome outcome) {
        return new DispatchResult(outcome, null);
    }

    /** Nothing of the document is visible, and the earlier version still is. */
    public static DispatchResult failed(RuntimeException failure) {
        return new DispatchResult(null, failure);
    }

    public Optional<IngestionOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    /** What {@link ConnectorIngestionContract#dispatchIngestion} would have thrown. */
    public Optional<RuntimeException> failure() {
        return Optional.ofNullable(failure);
    }
}
