package io.askmydocs.connector.api;

import org.jspecify.annotations.Nullable;

/** The root of everything a connector throws. Messages say what, where and what to do, and hold no secret; a host shows them to operators as they are. */
public class ConnectorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A failure this connector found by itself. */
    public ConnectorException(String message) {
        super(message);
    }

    /**
     * A failure with what led to it.
     *
     * @param cause for logs; must hold no secret either
     */
    public ConnectorException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
