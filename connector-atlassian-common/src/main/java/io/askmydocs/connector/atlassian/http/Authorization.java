package io.askmydocs.connector.atlassian.http;

import java.util.Optional;

/** Where the value of the {@code Authorization} header comes from. Thread-safe. */
@FunctionalInterface
public interface Authorization {

    /** The value to send now; may renew it first. */
    String header();

    /**
     * A better value after this one was answered with 401, 403 or 404, which are all seen for expired tokens.
     *
     * @return absent when there is no reason to believe that the value was the cause
     */
    default Optional<String> afterRejection(String rejected, int status) {
        return Optional.empty();
    }
}
