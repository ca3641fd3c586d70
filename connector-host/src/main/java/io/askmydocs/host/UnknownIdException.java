package io.askmydocs.host;

import io.askmydocs.connector.api.ConnectorException;

/** Nothing of this tenant has such an id. Whether another tenant has, nobody is told. */
public final class UnknownIdException extends ConnectorException {

    private static final long serialVersionUID = 1L;

    UnknownIdException(String what) {
        super("There is no such " + what + ". It may have been removed meanwhile; look at the list again.");
    }
}
