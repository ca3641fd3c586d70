package io.askmydocs.connector.confluence.access;

import io.askmydocs.connector.api.ConnectorApiException;
import io.askmydocs.connector.api.ConnectorPaginationLimitException;
import io.askmydocs.connector.api.FailureCategory;
import java.util.function.Supplier;

/** What came of asking Confluence: an answer, or why there is none. */
sealed interface Attempt<T> {

    record Answered<T>(T answer) implements Attempt<T> {}

    record Unreadable<T>(String why) implements Attempt<T> {}

    /**
     * Asks. A refused, hidden or broken answer concerns its node alone; whatever would meet every other question as well (no
     * valid credentials, a limit, a wish to stop) is thrown on.
     */
    static <T> Attempt<T> at(Supplier<T> question) {
        try {
            return new Answered<>(question.get());
        } catch (ConnectorPaginationLimitException e) {
            return new Unreadable<>(String.valueOf(e.getMessage()));
        } catch (ConnectorApiException e) {
            if (e.retryAfter().isPresent() || e.category() == FailureCategory.RATE_LIMITED) {
                throw e;
            }
            return new Unreadable<>(String.valueOf(e.getMessage()));
        }
    }
}
