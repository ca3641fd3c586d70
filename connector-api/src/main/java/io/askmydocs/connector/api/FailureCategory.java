package io.askmydocs.connector.api;

/** Why a remote call failed, as far as whoever handles it needs to know. */
public enum FailureCategory {
    /** The request was refused as wrong: a bug, or a stale cursor. */
    BAD_REQUEST(false),
    /** The account may not do this. */
    FORBIDDEN(false),
    /** Missing, or hidden from this account: the two cannot be told apart. */
    NOT_FOUND_OR_HIDDEN(false),
    /** The endpoint itself was removed; says nothing about content. */
    ENDPOINT_REMOVED(false),
    /** A rate limit or quota. */
    RATE_LIMITED(true),
    /** The remote side failed, or a proxy before it. */
    UNAVAILABLE(true),
    /** No answer: name not found, refused, reset, timed out. */
    UNREACHABLE(true),
    /** An answer that is not what the API promises, such as a page of HTML. */
    BAD_RESPONSE(true);

    private final boolean retryable;

    FailureCategory(boolean retryable) {
        this.retryable = retryable;
    }

    /** Whether the same call may succeed later without anybody doing anything. */
    public boolean retryable() {
        return retryable;
    }
}
