package io.askmydocs.connector.api;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The remote side answered with a failure, or not at all. The connector has retried what may be retried at once. */
public class ConnectorApiException extends ConnectorException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final FailureCategory category;
    private final @Nullable Duration retryAfter;

    /**
     * @param status the HTTP status; 0 when there was no answer
     * @param retryAfter how long the remote side asked to wait; {@code null} when it did not say
     */
    public ConnectorApiException(
            String message,
            int status,
            FailureCategory category,
            @Nullable Duration retryAfter,
            @Nullable Throwable cause) {
        super(message, cause);
        this.status = status;
        this.category = category;
        this.retryAfter = retryAfter;
    }

    /** The HTTP status; 0 when there was no answer. */
    public int status() {
        return status;
    }

    public FailureCategory category() {
        return category;
    }

    /** Whether the same call may succeed later without anybody doing anything. */
    public boolean retryable() {
        return category.retryable();
    }

    /** How long the remote side asked to wait. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
