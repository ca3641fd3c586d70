package io.askmydocs.sandbox.cql;

/** The query can't be understood; the message says where and why. */
public final class CqlException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CqlException(String message) {
        super(message);
    }
}
