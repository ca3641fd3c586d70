package io.askmydocs.connector.api;

import org.jspecify.annotations.Nullable;

/** The credentials do not work, or not for this. An operator has to reconnect; a host does not retry. */
public class ConnectorAuthException extends ConnectorException {

    private static final long serialVersionUID = 1L;

    /** A refusal this connector found by itself. */
    public ConnectorAuthException(String message) {
        super(message);
    }

    /** A refusal with what led to it; the cause holds no secret. */
    public ConnectorAuthException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
