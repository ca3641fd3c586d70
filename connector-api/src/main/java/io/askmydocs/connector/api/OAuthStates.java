package io.askmydocs.connector.api;

import java.time.Duration;

/**
 * Single-use OAuth {@code state} tokens, kept by the host and bound to this installation and the operator's session, so that a
 * callback can be resolved to its context and cannot be forged or replayed.
 */
public interface OAuthStates {

    /** A new unguessable state, good for one {@link #consume} within this time. */
    String issue(Duration timeToLive);

    /** Whether the state was issued for this installation, is not too old and was not consumed before. True at most once. */
    boolean consume(String state);
}
